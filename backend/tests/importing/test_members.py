"""Members of dimensions: declared, only named, not known."""

from collections.abc import Callable

import pytest

from assets.common.models import AssetType, Region, Segment
from assets.importing.members import slug_of
from assets.tickets.models import Ticket, TicketEvent
from tests.importing.conftest import Importer, select, together

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.mark.parametrize(
    ("text", "slug"),
    [
        ("camera", "camera"),
        ("IR-23", "IR-23"),
        ("United Kingdom", "United-Kingdom"),
        ("Grove St / PATH!", "Grove-St-PATH"),
        ("دوربین عکاسی", "دوربین-عکاسی"),
        ("a_b", "a_b"),
        ("!?", ""),
    ],
)
def test_a_text_becomes_a_slug(text: str, slug: str) -> None:
    assert slug_of(text) == slug


def test_members_that_rows_name_are_made_and_what_is_not_known_is_unattributed(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    names = ["'Mountain bike'", "'Mountain-bike'", "'unattributed'", "''", "NULL"]
    imported = importer.run(
        {
            "asset_types.sql": select(slug="'book'", name_fa="'کتاب'"),
            "tickets.sql": together(
                ticket(external_id=f"'{nth}'", asset_name=f"'{nth}'", asset_type=name, region="'IR-23'")
                for nth, name in enumerate([*names, "'book'"])
            ),
        }
    )
    assert imported.reasons == []
    made, book = AssetType.objects.get(slug="Mountain-bike"), AssetType.objects.get(slug="book")
    assert (made.name_en, made.name_fa) == ("Mountain bike", "Mountain bike")
    assert (book.name_en, book.name_fa) == ("کتاب", "کتاب")
    found = list(Ticket.objects.order_by("asset_name").values_list("asset_type_id", flat=True))
    assert found == [made.id, made.id, 0, 0, 0, book.id]
    assert set(Ticket.objects.values_list("region__name_en", "segment_id")) == {("Tehran", 0)}
    assert set(TicketEvent.objects.values_list("asset_type_id", flat=True)) == {made.id, 0, book.id}
    assert imported.outcome.made == {"asset_types": 1}


def test_a_member_is_called_as_most_rows_call_it(importer: Importer, ticket: Callable[..., str]) -> None:
    arabic, persian = "دوربين", "دوربین"
    names = [arabic, persian, persian]
    importer.run(
        {
            "tickets.sql": together(
                ticket(external_id=f"'{nth}'", asset_type=f"'{name}'") for nth, name in enumerate(names)
            )
        }
    )
    made = AssetType.objects.get(slug__startswith="دور")
    assert (made.slug, made.name_en, made.name_fa) == (persian, persian, persian)


def test_a_member_that_only_a_rejected_row_names_is_not_made(
    importer: Importer, ticket: Callable[..., str]
) -> None:
    importer.run({"tickets.sql": ticket(asset_type="'typo'", segment="'typo'", price="1")})
    assert not AssetType.objects.filter(slug="typo").exists()
    assert not Segment.objects.filter(slug="typo").exists()


def test_declared_members_are_validated(importer: Importer) -> None:
    imported = importer.run(
        {
            "regions.sql": "SELECT * FROM 'regions.csv'",
            "regions.csv": "slug,name_en,name_fa\nIR-23,Tehran,تهران\nIR-07,Shiraz,شیراز\nXX,New,\nXX,New again,\n"
            f",Nameless,\nUnattributed,None,\n{'x' * 65},Long,\n",
        }
    )
    assert imported.counts("regions") == (7, 1, 1, 5)
    assert imported.reasons == [
        "changed: it is called Fars / فارس, which stays",
        "slug is that of row 3 too",
        "slug is missing",
        "slug unattributed is that of what is not known",
        f"slug {'x' * 60}... is longer than 64 characters",
    ]
    assert Region.objects.get(slug="XX").name_fa == "New"
