"""The filters of a query as its document shows them: members by their names."""

from collections.abc import Iterator, Mapping, Sequence

from assets.common.languages import FileLanguage
from assets.common.models import AssetType, Dimension, Region, Segment
from assets.exports.documents.layout import Fact
from assets.exports.documents.words import WORDS
from assets.exports.headings import HEADINGS, in_language
from assets.printing.formatting import Formatter
from assets.printing.text import user_text
from assets.reports.metrics.dimensions import FILTERS
from assets.reports.metrics.dimensions import Dimension as Split
from assets.reports.metrics.labels import reason_names

MEMBERS: Mapping[str, type[Dimension]] = {"asset_type": AssetType, "segment": Segment, "region": Region}


def filters(query: Mapping[str, object], formatter: Formatter) -> Iterator[Fact]:
    """The filters of a question, and the currency that it is converted to."""
    words = WORDS[formatter.language]
    for dimension in FILTERS:
        slugs = query.get(dimension)
        if isinstance(slugs, Sequence) and slugs:
            names = member_names(dimension, formatter.language)
            names_text = f"{words.comma} ".join(names.get(str(slug), str(slug)) for slug in slugs)
            yield in_language(HEADINGS[dimension], formatter.language), names_text
    for parameter, name in (("currency", in_language(HEADINGS["currency"], formatter.language)),
                            ("convert_to", words.converted)):  # fmt: skip
        if query.get(parameter):
            yield name, formatter.currency(str(query[parameter]))


def member_names(dimension: str, language: FileLanguage) -> dict[str, str]:
    """The names of all members of a dimension, by slug, as documents show them; a currency is named by its code."""
    persian = language is FileLanguage.FA
    if dimension == Split.REASON:
        return reason_names(language)
    if dimension not in MEMBERS:
        return {}
    named = "name_fa" if persian else "name_en"
    names = MEMBERS[dimension]._default_manager.values_list("slug", named)
    return {slug: user_text(name) for slug, name in names}
