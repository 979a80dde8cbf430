"""The demo's segments. Everyone but a business begins as a newcomer; reviews move people on."""

NEWCOMER, REGULAR, PROFESSIONAL, BUSINESS = "newcomer", "regular", "professional", "business"

SEGMENTS = (
    (NEWCOMER, "Newcomer", "تازه‌وارد"),
    (REGULAR, "Regular", "همیشگی"),
    (PROFESSIONAL, "Professional", "حرفه‌ای"),
    (BUSINESS, "Business", "کسب‌وکار"),
)
