"""Where people of the demo live: each province's part of the users, by ISO 3166-2 code."""

WEIGHTS = {
    "IR-23": 310, "IR-09": 108, "IR-10": 98, "IR-07": 74, "IR-30": 68, "IR-03": 58, "IR-06": 47, "IR-02": 44,
    "IR-01": 36, "IR-25": 22, "IR-08": 21, "IR-04": 20, "IR-21": 17, "IR-05": 15, "IR-27": 13, "IR-13": 13,
    "IR-26": 12, "IR-00": 11, "IR-22": 10, "IR-15": 9, "IR-24": 8, "IR-12": 8, "IR-19": 7, "IR-18": 7,
    "IR-20": 6, "IR-11": 6, "IR-14": 4, "IR-28": 4, "IR-17": 3, "IR-29": 3, "IR-16": 2,
}  # fmt: skip

CAPITAL = "IR-23"
WITHOUT_PROVINCE = 0.015
"""The share of users who never said where they live."""
