"""What is lent in the demo: kinds of things, how often, for how long and at what price."""

from dataclasses import dataclass

SUMMER = frozenset((2, 3, 4, 5, 6))
AUTUMN = frozenset((6, 7, 8))


@dataclass(frozen=True)
class Kind:
    """A kind of thing.

    `daily` is a usual price for a day in rials of the history's beginning, `days` a loan's usual lengths.
    In the Jalali months `months` it is asked for `more` times as often.
    """

    slug: str
    english: str
    persian: str
    weight: int
    daily: int
    days: tuple[int, ...]
    items: tuple[str, ...]
    months: frozenset[int] = frozenset()
    more: float = 1.0


KINDS = (
    Kind("camera", "Cameras", "دوربین", 24, 5_500_000, (1, 2, 3, 4),
         ("دوربین بدون آینه", "دوربین دیجیتال حرفه‌ای", "لنز تله", "لنز پرتره",
          "دوربین ورزشی", "دوربین آنالوگ", "گیمبال")),
    Kind("tools", "Tools", "ابزار", 19, 1_500_000, (1, 1, 2, 3, 5),
         ("دریل بتن‌کن", "اره عمودبر", "نردبان تاشو", "کارواش خانگی",
          "دستگاه جوش", "کمپرسور باد", "تراز لیزری", "چمن‌زن")),
    Kind("camping", "Camping gear", "لوازم کمپینگ", 14, 1_800_000, (2, 3, 3, 4, 7),
         ("چادر چهارنفره", "کیسه‌خواب", "کوله کوهنوردی", "اجاق سفری", "یخدان", "زیرانداز بادی"), SUMMER, 1.9),
    Kind("console", "Game consoles", "کنسول بازی", 10, 2_200_000, (2, 3, 5, 7),
         ("کنسول بازی خانگی", "کنسول بازی دستی", "عینک واقعیت مجازی", "فرمان و پدال بازی")),
    Kind("book", "Books", "کتاب", 9, 90_000, (7, 14, 14, 21, 30),
         ("مجموعه شعر", "کتاب درسی دانشگاه", "رمان", "کتاب آشپزی", "کتاب کودک", "فرهنگ لغت"), AUTUMN, 1.7),
    Kind("musical-instrument", "Musical instruments", "ساز", 6, 2_400_000, (3, 7, 14, 30),
         ("سه‌تار", "گیتار کلاسیک", "کیبورد", "ویولن", "دف", "تنبک", "کمانچه")),
    Kind("drone", "Drones", "پهپاد", 5, 9_500_000, (1, 1, 2, 3),
         ("پهپاد تصویربرداری", "پهپاد مسابقه‌ای", "پهپاد نقشه‌برداری")),
    Kind("projector", "Projectors", "ویدئوپروژکتور", 4, 3_000_000, (1, 1, 2),
         ("ویدئوپروژکتور خانگی", "پرده نمایش", "ویدئوپروژکتور همراه")),
    Kind("bicycle", "Bicycles", "دوچرخه", 4, 1_400_000, (1, 2, 3, 7),
         ("دوچرخه کوهستان", "دوچرخه شهری", "دوچرخه برقی", "دوچرخه کودک"), SUMMER, 1.5),
    Kind("car", "Cars", "خودرو", 3, 22_000_000, (1, 2, 3, 5),
         ("خودروی سواری", "وانت", "خودروی شاسی‌بلند", "ون")),
    Kind("event", "Event equipment", "لوازم مراسم", 3, 4_500_000, (1, 1, 2),
         ("سیستم صوتی", "میز و صندلی", "نورپردازی", "دستگاه مه‌ساز")),
    Kind("medical", "Medical equipment", "لوازم پزشکی", 2, 1_900_000, (7, 14, 30),
         ("ویلچر", "اکسیژن‌ساز", "تخت بیمار", "واکر")),
)  # fmt: skip

INFLATION = 1.9
"""How many times dearer a day's loan is at the end of the history than at its beginning."""
