"""The words of an answer's document, in both languages."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass

from assets.common.languages import FileLanguage


@dataclass(frozen=True)
class Words:
    """What stands around the figures."""

    overview: str
    subtitle: str
    period: str
    compared: str
    complete: str
    nothing: str
    partial: str
    of: str
    comma: str
    highest: str
    lowest: str
    figures: str
    figure: str
    value: str
    before: str
    change: str
    published: str
    proof: str
    digest: str
    verify: str
    definitions: str

    def told(self) -> dict[str, object]:
        """As the layout takes them."""
        return asdict(self)


WORDS: Mapping[FileLanguage, Words] = {
    FileLanguage.EN: Words(
        overview="Overview",
        subtitle="The marketplace's key figures, on the clock of Tehran. Money is in major units.",
        period="Period",
        compared="Compared with",
        complete="Complete to",
        nothing="nothing before",
        partial="The last day is not over: it is compared with the same part of the days before.",
        of="of",
        comma=",",
        highest="Highest",
        lowest="lowest",
        figures="Figures",
        figure="Figure",
        value="Value",
        before="Before",
        change="Change",
        published="Published:",
        proof="What vouches for it",
        digest="Digest of the rows",
        verify="It is the SHA-256 of the same rows as JSON lines. Whether this file itself is unaltered is told by "
        "the page of exports, which knows it by its bytes.",
        definitions="Definitions",
    ),
    FileLanguage.FA: Words(
        overview="نمای کلی",
        subtitle="رقم‌های اصلی بازار، به وقت تهران. مبلغ‌ها به یکای اصلی ارز خودند.",
        period="دوره",
        compared="در مقایسه با",
        complete="کامل تا",
        nothing="چیزی پیش از آن نیست",
        partial="روز آخر هنوز تمام نشده است و با همان بخش از روزهای پیش مقایسه می‌شود.",
        of="از",
        comma="،",
        highest="بیشترین",
        lowest="کمترین",
        figures="رقم‌ها",
        figure="رقم",
        value="مقدار",
        before="پیش از آن",
        change="تغییر",
        published="منتشرشده:",
        proof="پشتوانهٔ آن",
        digest="چکیدهٔ ردیف‌ها",
        verify="چکیده، SHA-256 همین ردیف‌ها به صورت سطرهای JSON است. دست‌نخورده بودن خود این پرونده را صفحهٔ خروجی‌ها "
        "می‌گوید که آن را از بایت‌هایش می‌شناسد.",
        definitions="تعریف‌ها",
    ),
}
