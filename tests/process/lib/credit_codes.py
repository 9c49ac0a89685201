"""Unified social credit codes 统一社会信用代码 with right check characters (GB 32100-2015, GB 11714-1997)."""

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)


def organisation_check(part):
    """The ninth character of an organisation code whose first eight are `part`."""
    total = sum(weight * int(character, 36) for weight, character in zip(ORGANISATION_WEIGHTS, part))
    return "0123456789X0"[11 - total % 11]


def check(part):
    """The eighteenth character of a code whose first seventeen are `part`."""
    total = sum(ALPHABET.index(character) * pow(3, place, 31) for place, character in enumerate(part))
    return ALPHABET[(31 - total % 31) % 31]


def credit_code(number, region="371525"):
    """The code of the enterprise with this running number, 0 to 9 999 999; always the same."""
    subject = "M" + f"{number:07d}"
    part = "91" + region + subject + organisation_check(subject)
    return part + check(part)
