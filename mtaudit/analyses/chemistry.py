"""Words of chemistry, medicine and natural history that no dictionary has, told by how they are made.

Source of the stems and endings: the systematic names of chemistry (IUPAC), and the stems for drugs of the World Health
Organization's international nonproprietary names.
"""

from __future__ import annotations

import re

STEMS = (
    "meth|eth|prop|but|pent|hex|hept|oct|dec|dodec|cycl|iso|fluor|chlor|brom|iod|hydr|hydroxy|oxy|oxo|amin|amid|carb|carbox|"
    "phen|benz|naphth|azo|azid|diaz|imid|pyr|pyrid|fur|thi|sulf|sulph|phosph|nitr|acet|form|glyc|gluc|fruct|lact|malt|galact|"
    "mann|xyl|sili|sil|bor|alk|aryl|vinyl|styr|acryl|ester|ether|keto|ox|per|poly|di|tri|tetra|mono|bi|bis|ortho|meta|para|"
    "arsen|selen|ferr|cupr|sod|potass|calc|lith|magnes|mangan|tungst|chrom|vanad|zirc|tit|urea|ur|pur|quin|indol|sterol|ster"
)
COMPOUND = re.compile(
    rf"(?:{STEMS})(?:[aeioy]?(?:{STEMS}))+[aeioy]?l?"
    r"(?:an?oic|enoic|anol|enol|anal|anone|anoates?|ane|ene|yne|yl|ol|one|al|oic|ic|ate|(?:in)?ated|(?:in)?ation|ite|ide|ine|in|ase|ose|ous|amine|amide|ium|an)?s?"
)
DRUG = re.compile(
    r"[a-z]{3,}(?:mab|tinib|ciclib|parib|vir|navir|buvir|pril|sartan|statin|cillin|mycin|oxacin|azole|olol|dipine|zepam|"
    r"gliptin|gliflozin|glutide|prazole|setron|triptan|lukast|afil|vastatin|cycline|zosin|caine|profen|parin|xaban|gatran|"
    r"virine|apine|idone|icline|oride|citabine|platin|rubicin|taxel|tecan|zumab|ximab|tide)"
)
DISEASE = re.compile(
    r"(?:(?:gastr|pulmon|pneumon|enter|hepat|nephr|cardi|myocardi|encephal|mening|bronch|laryng|pharyng|rhin|sinus|derm|dermat|arthr|oste|neur|"
    r"my|myel|phleb|vascul|angi|arteri|thromb|leuk|erythr|thyroid|pancreat|chol|cholecyst|col|proct|cyst|prostat|ot|ophthalm|"
    r"kerat|conjunctiv|blephar|stomat|gingiv|spondyl|burs|tend|fibr|aden|lymph|splen|melan|carcin|sarc|lip|gli)o?){1,3}"
    r"(?:itis|osis|oses|oma|omas|omata|emia|aemia|ectomy|otomy|ostomy|oscopy|oscopic|oplasty|pathy|pathic|algia|ogram|ography|logy|logical|logists?)"
)
SPECIES = re.compile(
    r"[a-z]{4,}(?:us|um|ii|iae|ensis|ense|oides|iformis|aceae|idae|inae|odon|saurus|ceros|cephala|phylla|carpa|florum|folia|"
    r"florus|coccus|bacter|mycetes|virus|phaga|ptera|poda|soma|derma|spermum|anthus|anthemum)"
)


def technical(word: str) -> bool:
    """Whether a word in lower case is made like the name of a substance, a drug, a disease or a species."""
    return any(pattern.fullmatch(word) for pattern in (COMPOUND, DRUG, DISEASE, SPECIES))
