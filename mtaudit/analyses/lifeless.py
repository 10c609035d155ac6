"""What is said of things: nouns that mean no person, and what follows he or she where only a thing can be meant.

Source of the lists: general knowledge of English.
"""

from __future__ import annotations

import re
from functools import lru_cache

from mtaudit.analyses.pronouns import Pronoun
from mtaudit.analyses.roles import role_of
from mtaudit.analyses.tokens import tokens
from mtaudit.model import Document

ABSTRACT = re.compile(r"\w{3,}(?:[ts]ion|ment|ness|ity|ism|ance|ence|ology|graphy|ship|tude|ture)\Z")
NOT_ABSTRACT = frozenset(
    re.findall(
        r"\w+",
        """
        champion companion acquaintance audience celebrity personality deity divinity majesty excellency excellence
        eminence minority majority community fraternity sorority witness eyewitness governess lioness highness holiness
        creature ship flagship warship battleship airship spaceship starship steamship regiment government parliament
        detachment delegation generation population relation connection affection nation darling entity identity
        nobility royalty magnificence intelligence beauty vulture patience prudence constance clemence florence charity
        trinity felicity verity unity serenity chastity infinity apparition legion opposition apprentice sentence
        reverence providence fortune nature venture adventure""",
    )
)
"""Words with such an ending that mean people, ships or bodies, may be somebody's name, or are often she."""
ADVERBS = (
    r"(?:(?: also| now| still| then| only| mainly| usually| often| already| currently| originally| even| always| never|"
    r" just| really| quickly| partly| soon| again)*)"
)
BE = (
    r" (?:is|was|(?:has|had|have) been|(?:will|would|can|could|may|might|must|should|shall|to) (?:also |then |not )?be|"
    r"is being|was being)"
)
UNITS = r"(?:kilomet(?:er|re)s?|centimet(?:er|re)s?|millimet(?:er|re)s?|met(?:er|re)s?|km|cm|mm|m|feet|miles|inches)"


def _any(words: str) -> str:
    """An alternation of words and phrases that white space parts; ~ stands for a space in a phrase."""
    return "|".join(words.replace("~", " ") for words in words.split())


MADE = _any(r"""
    (?:re)?built\b(?!~(?:like|for|up)\b) (?:re)?constructed manufactured erected renovated sewn knitted woven
    baked brewed ratified repealed enacted patented bottled imported founded composed~of divided~into
    made~(?:up~of|from|out~of) powered~by transmitted caused~by inhabited signed~into~law
    equipped~with~(?:a~|an~|two~|three~)?(?:saunas?|sensors?|motors?|engines?|batter(?:y|ies)|screens?|displays?)""")
DOES_ONLY = _any(r"""
    consists?~(?:mainly~|only~|entirely~)?of consisted~(?:mainly~|only~|entirely~)?of
    contains(?!~(?:him|her|his)(?:self)?\b)
    (?:comes?|came|enters?|entered|will~come|will~enter)~into~(?:force|effect|operation)
    (?:takes?|took|will~take|has~taken|had~taken)~place (?:covers|covered|occupies|occupied)~an~area~of
    (?:has|had)~an?~(?:total~|maximum~)?(?:length|width|depth|thickness|volume|diameter|area|shelf~life)~of
    evaporates dissolves corrodes crystalli[sz]es oxidi[sz]es occurs occurred expires dates~(?:back|from)""")
ONLY = re.compile(
    rf"{ADVERBS}(?:{BE}(?:n['’]t)?{ADVERBS} (?:(?:{MADE})\b|"
    rf"(?:about |over |only |up to )?[\d.,]+ {UNITS} (?:long|wide|deep|thick|high)\b)| (?:{DOES_ONLY})\b)"
)
"""After he or she: what nobody says of people, ships and robots apart."""
OWN_ONLY_WORDS = _any(r"""
    inhabitants outskirts fa[cç]ade expiry~date shelf~life validity width(?!~of~(?:vision|mind)) thickness
    diameter circumference melting~point boiling~point tributaries functionality ratification entry~into~force
    occurrence prevalence incidence demolition wavelength voltage opening~hours solubility capacity~is""")
OWN_ONLY = re.compile(rf" (?:total |maximum |average )?(?:{OWN_ONLY_WORDS})\b")
"""After his or her: what only things have."""
OWN_WORDS = _any(r"""
    price colou?r size surface shape length taste composition structure roof walls cost quality properties
    ingredients manufacturers? buyers? users creators authors purpose effects? effectiveness spread value
    territory population capacity design model cover contents? components? elements? parts causes? consequences
    symptoms application implementation adoption introduction height depth temperature density volume leaves
    fruits? seeds roots engine wheels windows doors pages title advantages? disadvantages? peculiarity essence
    basis functions? speed frequency level duration intensity production use""")
OWN = re.compile(rf" (?:main |own |new |low |high |small |simple |average |total |current )?(?:{OWN_WORDS})\b")
"""After his or her: what things have as well."""
STAFF_WORDS = _any(r"""
    ambassador (?:prime~|foreign~|defen[cs]e~)?minister president chancellor director head manager chairman
    chairwoman spokesman spokeswoman governor mayor representative chief~executive CEO citizens soldiers troops
    employees staff shareholders residents inhabitants""")
STAFF = re.compile(rf" (?:own |new |first |former |acting )?(?:{STAFF_WORDS})\b")
"""After his or her: who belongs to a country or a body."""
SHIPS = frozenset(
    re.findall(
        r"\w+",
        """
        ship ships vessel boat boats hms uss rms frigate cruiser submarine steamer yacht trawler ferry tanker schooner
        destroyer liner corvette tug barge freighter battleship warship steamship lifeboat galleon brig icebreaker
        locomotive robot robots android cyborg golem snowman statue sculpture mannequin doll puppet figure avatar
        character horse dog cat""",
    )
)
"""Words of texts in which he and she are built, or are said of what is no person."""
DOES = _any(r"""
    applies works worked helps helped contains contained includes included requires required needs becomes became grows
    grew falls fell rises rose increases increased decreases decreased spreads affects affected leads~to led~to
    lasts lasted begins started starts ends ended appears appeared disappears remains remained provides provided
    allows allowed causes caused ensures protects improves reduces reduced consists covers covered occupies
    depends concerns refers referred relates develops developed differs fits fit suits suited costs cost gives has
    had shows showed turns turned collapsed exploded burned burnt crashed hit struck reached reaches clings beats
    rings lights melts boils fades faded switches opens closes absorbs dries smells tastes looks sounds weighs
    serves penetrates multiplies mutates mutated attacks destroys destroyed kills produces produced creates
    created connects connected passes flows stretches belongs means meant makes made (?:does|did)(?:~not|n['’]t)
    will would can could may might must should cannot can['’]t won['’]t seems seemed slowed loses lost gains
    deserves arrived is was isn['’]t wasn['’]t""")
MAY = re.compile(rf"{ADVERBS} (?:{DOES})\b|['’](?:s|ll)\b")
"""After he or she: what is said of things as well."""
DOES_LIKELY = _any(r"""
    contain include require affect suit fit last spread protect improve reduce ensure consist depend concern occur
    differ expire smell taste belong absorb evaporate dissolve melt dry penetrate mutate warm multipli""")
LOOKS_LIKELY = _any(r"""
    suitable~for available~in visible edible toxic soluble durable waterproof breathable based~on compatible
    inadequate insufficient aggressive contagious infectious delicious tasty juicy expensive inexpensive cheap
    located situated effective valid applicable characteri[sz]ed~by intended~(?:for|to) designed~(?:for|to)
    adjacent~to""")
MADE_LIKELY = _any(r"""
    used(?!~to~[a-z]+ing) sold worn applied produced created developed installed adopted printed completed
    designed cooked stored cleaned repaired cancelled postponed measured updated extended expanded implemented
    distributed tightened heated recharged mixed poured connected~to filled~with covered~with located situated
    opened~(?:in|by) closed~(?:for|in) published~(?:in|by) written~(?:in|by) held~(?:in|on|at)""")
LIKELY = re.compile(
    rf"{ADVERBS}(?: (?:{DOES_LIKELY})e?s\b(?! (?:his|her|him|himself|herself|the|out)\b)|"
    r" helps (?:in|with|against|to (?:improve|reduce|prevent|strengthen|avoid|cope))\b|"
    r" (?:is|was|becomes|became|will be|can be|may be) (?:very |quite |not |too |more |less |so |also )?"
    rf"(?:{LOOKS_LIKELY})\b|{BE}(?:n['’]t)?{ADVERBS} (?:{MADE_LIKELY})\b)"
)
"""After he or she: what is mostly said of things."""
FATE = _any(r"""
    born died dead dying alive arrested detained jailed imprisoned sentenced convicted handed~over extradited
    released dismissed sacked fired appointed elected hospitali[sz]ed injured wounded killed shot stabbed beaten
    pregnant married divorced resigned retired left drunk missing asleep gone""")
BEFALLS = re.compile(
    rf"{ADVERBS}(?:{BE}{ADVERBS} (?:{FATE})|"
    rf"(?: has| had| will have)?{ADVERBS} (?:died|left|resigned|retired|married|drunk))\b"
)
"""After he or she: what befalls people, and no country or body."""
HUMAN = _any(r"""
    charged accused suspected awake tired happy sad angry afraid scared glad proud sorry silent alone hungry
    thirsty nervous worried surprised shocked delighted pleased disappointed grateful ashamed jealous lonely sure
    certain convinced aware ill sick invited taken rescued saved buried forced asked told allowed able unable
    used~to going coming waiting sitting standing lying talking speaking walking running driving living working
    looking trying wearing holding crying laughing smiling thinking hoping leaving doing having getting being
    speak spoken say tell think know feel want like love hate hope see seen hear heard watch read write written
    wear drive walk walked sit sleep eat drink drank play played live lived meet met marry travel travelled win
    won sing learn study studied teach ordered bought sold paid parked let open(?:s|ed)?~(?:it|the)
    looks~(?:at|for|after|like|forward|up|down|back) works~(?:as|at|for|with|there) worked~(?:as|at|for|there)
    turned~(?:around|back|away|off|on|the|it|up) turns~(?:the|it) needs?~(?:to|the)
    made~(?:it|the|a|an|his|her|up) makes~(?:it|the) puts? reached~(?:for|out|the) hit~(?:the|him|her) gave
    had~(?:to|(?:just~|never~|always~|also~|not~|already~)?(?:been~(?:a|an|the|in|at)|[a-z]+(?:en|ght|ne)|had|put|come|expected|wanted|hoped|planned|promised|ordered|asked|called|parked|worked|lived|decided|tried|moved|studied|invited|noticed|opened|closed|used))
    has~(?:to|no~idea|a) lost~(?:his|her|the) shows?~(?:the|us|him|her) gives?~(?:up|him|us) appeared~(?:in|at|on)
    started~(?:to|the|a|his|her) ended~up (?:a|an|the|one~of~the)~[\w-]+""")
HELPERS = _any(r"""
    is was are were has had have will would can could may might must should be been being become became remained
    felt looked seemed did does not to so very too quite""")
PEOPLE_ONLY = re.compile(
    rf"{ADVERBS}(?: (?:{HELPERS})(?:n['’]t)?\b{ADVERBS})*(?:['’](?:s|d|ll))? (?:{FATE}|{HUMAN})\b|, "
)
"""After he or she: what is said of people, or of people as a rule."""


@lru_cache(maxsize=1 << 12)
def abstract(noun: str) -> bool:
    """Whether a lower-case noun has an ending of abstract nouns and means nobody."""
    return bool(ABSTRACT.match(noun)) and noun not in NOT_ABSTRACT and role_of(noun) is None


def only_thing(doc: Document, pronoun: Pronoun) -> bool:
    """Whether what follows a pronoun is said of things alone."""
    after = ONLY if pronoun.subject else OWN_ONLY if pronoun.word in ("his", "her") else None
    return bool(after and after.match(doc.text, pronoun.end)) and tokens(doc).vocabulary.keys().isdisjoint(SHIPS)


def of_thing(text: str, pronoun: Pronoun) -> bool:
    """Whether what follows a pronoun may be said of a thing, and is not what people do or have."""
    if not pronoun.subject:
        return pronoun.word in ("his", "her") and OWN.match(text, pronoun.end) is not None
    return not PEOPLE_ONLY.match(text, pronoun.end) and MAY.match(text, pronoun.end) is not None


def likely_thing(text: str, pronoun: Pronoun) -> bool:
    """Whether what follows he or she is mostly said of things."""
    return pronoun.subject and LIKELY.match(text, pronoun.end) is not None


def befalls(text: str, pronoun: Pronoun) -> bool:
    """Whether what follows he or she befalls people only, so that no body is meant."""
    return pronoun.subject and BEFALLS.match(text, pronoun.end) is not None
