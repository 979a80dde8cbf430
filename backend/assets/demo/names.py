"""Given and family names, in Persian and in Latin letters. Put together by chance, they are nobody's."""

from random import Random

GIVEN = (
    ("سارا", "sara"), ("مریم", "maryam"), ("زهرا", "zahra"), ("نرگس", "narges"),
    ("الهام", "elham"), ("نیلوفر", "niloufar"), ("پریسا", "parisa"), ("شیرین", "shirin"),
    ("لیلا", "leila"), ("مهسا", "mahsa"), ("فاطمه", "fatemeh"), ("آیدا", "aida"),
    ("ترانه", "taraneh"), ("بهاره", "bahareh"), ("سمیرا", "samira"), ("هانیه", "hanieh"),
    ("رویا", "roya"), ("یاسمن", "yasaman"), ("ناهید", "nahid"), ("غزل", "ghazal"),
    ("پگاه", "pegah"), ("ستاره", "setareh"), ("مینا", "mina"), ("کیمیا", "kimia"),
    ("شبنم", "shabnam"), ("علی", "ali"), ("محمد", "mohammad"), ("رضا", "reza"),
    ("حسین", "hossein"), ("امیر", "amir"), ("مهدی", "mehdi"), ("آرش", "arash"),
    ("بابک", "babak"), ("کاوه", "kaveh"), ("سینا", "sina"), ("پویا", "pouya"),
    ("نیما", "nima"), ("فرهاد", "farhad"), ("بهرام", "bahram"), ("داریوش", "dariush"),
    ("کامران", "kamran"), ("سعید", "saeed"), ("حمید", "hamid"), ("مجید", "majid"),
    ("یونس", "younes"), ("ایمان", "iman"), ("احسان", "ehsan"), ("میلاد", "milad"),
    ("شهاب", "shahab"), ("پدرام", "pedram"),
)  # fmt: skip

FAMILY = (
    ("محمدی", "mohammadi"), ("حسینی", "hosseini"), ("احمدی", "ahmadi"), ("کریمی", "karimi"),
    ("رضایی", "rezaei"), ("موسوی", "mousavi"), ("جعفری", "jafari"), ("صادقی", "sadeghi"),
    ("رحیمی", "rahimi"), ("ابراهیمی", "ebrahimi"), ("قاسمی", "ghasemi"), ("نوری", "nouri"),
    ("اکبری", "akbari"), ("زارعی", "zarei"), ("مرادی", "moradi"), ("نجفی", "najafi"),
    ("سلیمانی", "soleimani"), ("کاظمی", "kazemi"), ("یوسفی", "yousefi"), ("شریفی", "sharifi"),
    ("تهرانی", "tehrani"), ("شیرازی", "shirazi"), ("اصفهانی", "esfahani"), ("تبریزی", "tabrizi"),
    ("یزدی", "yazdi"), ("کرمانی", "kermani"), ("خراسانی", "khorasani"), ("گیلانی", "gilani"),
    ("همدانی", "hamedani"), ("کاشانی", "kashani"), ("نیک‌پور", "nikpour"), ("رستمی", "rostami"),
    ("بهرامی", "bahrami"), ("فرهادی", "farhadi"), ("پارسا", "parsa"), ("آزادی", "azadi"),
    ("امینی", "amini"), ("باقری", "bagheri"), ("توکلی", "tavakoli"), ("حیدری", "heidari"),
    ("داوودی", "davoudi"), ("رفیعی", "rafiei"), ("سبحانی", "sobhani"), ("طاهری", "taheri"),
    ("عباسی", "abbasi"), ("غلامی", "gholami"), ("فتحی", "fathi"), ("قربانی", "ghorbani"),
    ("گودرزی", "goudarzi"), ("لطفی", "lotfi"), ("منصوری", "mansouri"), ("نادری", "naderi"),
    ("هاشمی", "hashemi"), ("وحیدی", "vahidi"), ("افشار", "afshar"), ("بختیاری", "bakhtiari"),
    ("پهلوان", "pahlavan"), ("ترابی", "torabi"), ("جمشیدی", "jamshidi"), ("خسروی", "khosravi"),
)  # fmt: skip


def person(chance: Random, tag: str) -> tuple[str, str]:
    """A name in Persian, and an e-mail address at example.com that `tag` makes the only one of its kind."""
    (first, latin_first), (family, latin_family) = chance.choice(GIVEN), chance.choice(FAMILY)
    return f"{first} {family}", f"{latin_first}.{latin_family}.{tag}@example.com"
