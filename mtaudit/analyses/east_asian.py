"""Syllables and surnames of Chinese, Korean and Vietnamese names in Latin letters, and the moras of Japanese ones.

Given names of the first three languages say nothing of gender once they are romanised, because characters of both kinds
of names share a spelling. Source: the syllable inventories of pinyin, of the Revised and older romanizations of Korean,
and common surnames, from general knowledge.
"""

from __future__ import annotations

import re

_PINYIN = (
    r"(?:[bpmf](?:a|ai|an|ang|ao|ei|en|eng|ian|iao|ie|i|in|ing|iu|o|ou|u)"
    r"|[dt](?:a|ai|an|ang|ao|e|eng|i|ian|iao|ie|ing|iu|ong|ou|u|uan|ui|un|uo)"
    r"|[nl](?:a|ai|an|ang|ao|e|ei|eng|i|ian|iang|iao|ie|in|ing|iu|ong|ou|u|uan|uo|v|ue)"
    r"|[gkh](?:a|ai|an|ang|ao|e|ei|en|eng|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    r"|[jqx](?:i|ia|ian|iang|iao|ie|in|ing|iong|iu|u|uan|ue|un)"
    r"|(?:zh|ch|sh|z|c|s|r)(?:a|ai|an|ang|ao|e|ei|en|eng|i|ong|ou|u|ua|uai|uan|uang|ui|un|uo)"
    r"|w(?:a|ai|an|ang|ei|en|eng|o|u)|y(?:a|an|ang|ao|e|i|in|ing|ong|ou|u|uan|ue|un)|a|ai|an|ang|ao|e|en|er|ou)"
)
_KOREAN = (
    "(?:ji|min|seo|soo|su|hyun|hyeon|hye|yeon|jin|jung|jeong|jong|young|yeong|yong|eun|kyung|kyeong|gyeong|woo|ho|hee"
    "|hui|mi|na|ra|ah?|won|jun|joon|jae|tae|dong|sang|seung|sung|seong|hoon|hun|chul|cheol|kyu|gyu|bin|bum|beom|in|il"
    "|chan|gi|ki|do|hwa|sook|suk|seok|ok|ja|sun|soon|seon|yun|yoon|kwang|gwang|nam|myung|myeong|byung|byeong|moon|mun"
    "|geun|keun|kun|geon|gun|hyuk|hyeok|uk|wook|rim|lim|rin|yul|sol|hae|han|hwan|shin|sin|yoo|yu|ye|hyo|joo|ju|ae|da"
    "|so|bo|bi|bom|sae|ri|rae|kang|pil|duk|deok|baek|se|sik|shik|chae|choon|chun|ung|woong|yang|kwon|guk|kook|kuk|hak"
    "|hong|joong|jeon|gil|kil|un|oh|wan|cheon|chon|song|rok|ryong|ryol|chol|hyok|ung|gwon|ik|sop|seop|sub|sup|yi|yo)"
)
_VIETNAMESE = (
    r"(?:(?:ngh|ng|nh|kh|gh|gi|ph|th|tr|ch|qu|[bcdghklmnprstvx])?(?:uyen|uye|uong|ieu|iem|iet|ien|yen|oan|oai|oa|oe|uoi"
    r"|uan|uy|ai|ao|au|ay|eo|eu|ia|iu|oi|ui|ua|ue|uu|a|e|i|o|u|y)(?:nh|ng|ch|[cmnpt])?)"
)
_MORA = r"(?:(?:sh|ch|ts|ky|gy|ny|hy|by|py|my|ry|tts|tch|ssh|[kgsztdnhbpmryjfw])?[aeiou]|n(?![aeiou]))"

CHINESE = re.compile(rf"{_PINYIN}(?:[-’']?{_PINYIN})?", re.I)
KOREAN = re.compile(rf"{_KOREAN}(?:[- ]?{_KOREAN})?", re.I)
VIETNAMESE = re.compile(rf"{_VIETNAMESE}", re.I)
JAPANESE = re.compile(rf"{_MORA}{{2,7}}", re.I)
"""A word that is spelled like a Japanese name of two moras or more; use `fullmatch`, as with the others."""
_PLAINLY_JAPANESE = re.compile(
    r".*(?:moto|mura|yama|kawa|gawa|saki|zaki|shima|jima|hara|wara|guchi|mori|shita|oka|sawa|zawa|uchi|ishi|bayashi"
    r"|hayashi|hashi|bashi|kura|gura|hama|tsuka|zuka|tani|sugi|matsu|mizu|kubo|waka|naka|zumi|shiba|saka|zaka|kami|gami"
    r"|nishi|zato|kaze|tsu)"
)
_PERHAPS_JAPANESE = re.compile(
    r"(?=.*(?:[hjkwy]|zu)).*(?:da|ta|no|be|ki|gi|ya|ji|se|to|zu|naga|ike|mine|zoe|oki|ii|kaku)|abe|ando|endo|goto|imada|ito|kondo|kudo|mano"
    r"|mita|morita|murata|muto|naito|nitta|noda|oda|ono|ota|saito|sano|sato|sonoda|tada|tamura|ueda|ueno|uno|imai|arai|doi"
)
"""The short endings are Spanish and Italian too (Moreno, Zapata), whose names have few of these letters."""
SURNAMES = frozenset(
    """
    kim lee park choi jung jeong chung cho jo kang yoon yun jang chang lim im han oh seo suh shin sin kwon hwang ahn an
    song ryu yoo you yu hong jeon chun ko koh go moon mun yang son sohn bae paik baek heo hur huh nam sim shim noh roh
    ha kwak sung seong cha joo ju woo koo ku gu min na nah jin chi ji eom uhm chae won cheon bang bong kong hyun ham
    byun yeom do pyo ri rhee rhie pak paek ro ryom hyon jon choe wang li zhang liu chen zhao huang zhou wu xu sun hu zhu
    gao lin he guo ma luo liang zheng xie tang deng feng cao peng zeng xiao tian dong pan yuan cai jiang ye du su wei lu
    ding ren yao shen fu zhong cui tan fan fang shi liao jia xia fu qiu hou zou xiong qin bai meng xue yin duan lei hao
    gong shao qian mao chang wan kong tsai tsang hsieh hsu hsiao chiang chou chu lai chiu hung kuo teng yeh ng chan wong
    cheung lau leung cheng kwok ho tse chow yip tsui mak tung yeung lam kwan nguyen tran pham hoang phan vu vo dang bui
    ngo duong ly dinh trinh doan luong truong le
    """.split()  # noqa: SIM905
)


def japanese_surname(surname: str) -> bool:
    """Whether a folded surname is spelled like a Japanese one and ends like most of them."""
    if not JAPANESE.fullmatch(surname) or re.search("aa|ee|ii.|uu|l", surname):
        return False
    return bool(_PLAINLY_JAPANESE.fullmatch(surname) or _PERHAPS_JAPANESE.fullmatch(surname))


def syllabic(word: str) -> bool:
    """Whether a given name is spelled as one or two Chinese, Korean or Vietnamese syllables."""
    return bool(CHINESE.fullmatch(word) or KOREAN.fullmatch(word) or VIETNAMESE.fullmatch(word))
