"""Which language a question is in, as far as saying that it is not English."""

import unicodedata

from inroad.library.asking.terms import words

_LITTLE = {
    "English": "the a an of to and is are i my in for on what how do does should can "
    "you it that with not be have or if this who which when why at from me",
    "German": "der die das und ist nicht ich ein eine zu wie soll mit für auf den dem "
    "sie es kann werden bin als oder ohne wenn mein was ob auch sind",
    "French": "le la les des et est je un une que pour dans pas sur comment mon ma "
    "avec ou suis dois faire être du au en puis sans plus qui faut",
    "Spanish": "el los las y es yo un una que para en como cómo mi con por debo puedo "
    "hacer ser sin del al más pero qué lo se quiero",
    "Italian": "il lo gli e è io un una che per in come mio mia con di devo posso fare "
    "essere sono della più ma cosa senza anche del non",
    "Portuguese": "o os as e é eu um uma que para em como meu minha com por devo posso "
    "fazer ser sem do da mais mas não quero",
    "Dutch": "de het een en is ik niet van te hoe mijn met voor op moet kan worden ben "
    "als of zonder wat ook naar",
    "Polish": "w na i jest nie się że jak do czy mam dla po co być bez to mój moje",
    "Turkish": "bir ve bu için mi ne nasıl ben çok daha ile gibi var yok mı",
    "Swedish": "och att det en ett är jag inte som på för med hur kan ska vad utan min",
}
_OF = {
    language: frozenset(w for word in said.split() for w in words(word))
    for language, said in _LITTLE.items()
}
_SCRIPTS = {
    "CYRILLIC": "another language, in Cyrillic letters",
    "GREEK": "Greek",
    "ARABIC": "another language, in Arabic letters",
    "HEBREW": "Hebrew",
    "DEVANAGARI": "Hindi or a language near to it",
    "CJK": "Chinese or Japanese",
    "HIRAGANA": "Japanese",
    "KATAKANA": "Japanese",
    "HANGUL": "Korean",
    "THAI": "Thai",
}


def other_tongue(text: str) -> str:
    """Name the language a text is in where it is plainly not English, else ""."""
    letters = [c for c in text if c.isalpha()]
    foreign = [c for c in letters if ord(c) > 0x2FF]
    if letters and len(foreign) * 2 > len(letters):
        script = unicodedata.name(foreign[0], "?").split(" ", 1)[0]
        return _SCRIPTS.get(script, "another language")
    said = words(text)
    found = {name: sum(word in little for word in said) for name, little in _OF.items()}
    english = found.pop("English")
    best = max(found, key=lambda name: found[name])
    # A few words of another language may stand in an English question.
    if found[best] >= 2 and found[best] > english + len(said) // 12:
        return best
    return ""
