"""English words that say of somebody that she is a woman or he is a man.

Words like spokesman, chairman, businessman, policeman, actor or waiter are no evidence of a man: engines write them of
women, and so do people. Their feminine forms are evidence, since nobody writes them by default.
Source: general knowledge of English.
"""

from __future__ import annotations

from typing import NamedTuple

from mtaudit.analyses.evidence import FEMALE_HONORIFIC, KIN, MALE_HONORIFIC, NOUN


class Word(NamedTuple):
    """Gender, strength, and kind of evidence of one word."""

    gender: str
    strength: float
    kind: str


_NOUNS = {
    "f": """woman girl lady gentlewoman schoolgirl nun ballerina princess queen empress duchess countess baroness
        noblewoman actress waitress hostess stewardess seamstress priestess goddess heroine spokeswoman chairwoman
        businesswoman policewoman congresswoman councilwoman saleswoman sportswoman horsewoman stateswoman servicewoman
        camerawoman anchorwoman alderwoman assemblywoman firewoman headmistress governess songstress comedienne
        frenchwoman englishwoman irishwoman dutchwoman housewife matriarch tsarina sultana poetess sculptress
        authoress laywoman forewoman washerwoman needlewoman craftswoman noblewoman salesgirl showgirl cowgirl
        airwoman yachtswoman oarswoman markswoman swordswoman heiress abbess mistress landlady female
        sorceress enchantress murderess widow bride""",
    "m": """man boy guy gentleman schoolboy lad bloke nobleman king prince duke baron emperor tsar czar sultan emir pope
        monk friar abbot patriarch frenchman englishman irishman dutchman male cowboy playboy bridegroom groom
        widower""",
}
_KIN = {
    "f": """mother mom mum mommy sister daughter wife aunt auntie grandmother grandma granny granddaughter niece
        stepmother stepdaughter stepsister mother-in-law daughter-in-law sister-in-law ex-wife girlfriend ex-girlfriend
        godmother great-grandmother half-sister goddaughter fiancée""",
    "m": """father dad daddy brother son husband uncle grandfather grandpa grandson nephew stepfather stepson
        stepbrother father-in-law son-in-law brother-in-law ex-husband boyfriend ex-boyfriend godfather godson
        great-grandfather half-brother fiancé""",
}
_HONORIFICS = {
    "f": "Mrs Ms Miss Madam Madame Mme Lady Dame Señora Senora Señorita Frau Mademoiselle Signora Sister Mother",
    "m": "Mr Mister Sir Lord Señor Senor Herr Monsieur Father Brother Signor",
}
_ROYAL = {
    "f": "Queen Princess Empress Duchess Countess Baroness Tsarina",
    "m": "King Prince Emperor Duke Baron Tsar Czar",
}

NOUNS = {
    word: Word(gender, strength, kind)
    for table, strength, kind in ((_NOUNS, NOUN, "noun"), (_KIN, KIN, "kinship"))
    for gender, words in table.items()
    for word in words.split()
}
"""Lower-case noun, singular → what it says of whom it is said of."""
HONORIFICS = {
    word: Word(gender, FEMALE_HONORIFIC if gender == "f" else MALE_HONORIFIC, "honorific")
    for table in (_HONORIFICS, _ROYAL)
    for gender, words in table.items()
    for word in words.split()
}
"""Honorific, without a full stop → what it says of the name behind it."""
SPOUSES = {"wife": "m", "ex-wife": "m", "widow": "m", "husband": "f", "ex-husband": "f", "widower": "f"}
"""Spouse's noun → the gender of the one whose spouse it is."""
ADJECTIVES = {"female": "f", "woman": "f", "pregnant": "f", "male": "m"}
"""Words before a noun that say the gender of whom it means."""
