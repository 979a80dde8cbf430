"""What currencies are called: in English by ISO 4217 or, for a few, as people say; in Persian from here."""

from iso4217 import Currency

ENGLISH = {"USD": "US dollar", "IRR": "Iranian rial", "GBP": "Pound sterling", "EUR": "Euro"}

PERSIAN = {
    "AED": "درهم امارات",
    "AFN": "افغانی",
    "AMD": "درام ارمنستان",
    "AUD": "دلار استرالیا",
    "AZN": "منات آذربایجان",
    "BHD": "دینار بحرین",
    "BRL": "رئال برزیل",
    "CAD": "دلار کانادا",
    "CHF": "فرانک سوئیس",
    "CNY": "یوان چین",
    "CZK": "کرون چک",
    "DKK": "کرون دانمارک",
    "EUR": "یورو",
    "GBP": "پوند انگلیس",
    "GEL": "لاری گرجستان",
    "HKD": "دلار هنگ‌کنگ",
    "INR": "روپیهٔ هند",
    "IQD": "دینار عراق",
    "IRR": "ریال ایران",
    "JPY": "ین ژاپن",
    "KRW": "وون کرهٔ جنوبی",
    "KWD": "دینار کویت",
    "MYR": "رینگیت مالزی",
    "NOK": "کرون نروژ",
    "NZD": "دلار نیوزیلند",
    "OMR": "ریال عمان",
    "PKR": "روپیهٔ پاکستان",
    "PLN": "زلوتی لهستان",
    "QAR": "ریال قطر",
    "RUB": "روبل روسیه",
    "SAR": "ریال عربستان",
    "SEK": "کرون سوئد",
    "SGD": "دلار سنگاپور",
    "SYP": "لیرهٔ سوریه",
    "THB": "بات تایلند",
    "TJS": "سامانی تاجیکستان",
    "TMT": "منات ترکمنستان",
    "TRY": "لیرهٔ ترکیه",
    "USD": "دلار آمریکا",
    "UZS": "سوم ازبکستان",
    "ZAR": "راند آفریقای جنوبی",
}


def currency_names(code: str) -> tuple[str, str]:
    """English and Persian; a currency without a Persian name here goes by its code."""
    return ENGLISH.get(code) or str(Currency(code).currency_name), PERSIAN.get(code, code)
