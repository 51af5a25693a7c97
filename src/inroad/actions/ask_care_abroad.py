"""Words of somebody who cannot go on, in languages that the library is not in.

Only what nobody says lightly; everything else waits for a question in English.
"""

import re
from typing import Final

_GERMAN: Final = (
    r"\bich will sterben\b|\b(?:will|möchte|mag) nicht mehr leben\b|"
    r"\bmich umbringen\b|\bmir das leben nehmen\b|\bich bringe mich um\b|"
    r"\bsuizidgedanken\b|\bselbstmordgedanken\b|\bich kann nicht mehr(?= *(?:[.,!?]|$))"
)
_FRENCH: Final = (
    r"\bje (?:veux|voudrais) mourir\b|\b(?:envie|besoin) de mourir\b|\bme suicider\b|"
    r"\bje (?:ne )?veux plus vivre\b|\bje n'en peux plus(?= *(?:[.,!?]|$))|"
    r"\bme tuer(?= *(?:[.,!?]|$))"
)
_SPANISH: Final = (
    r"\b(?:quiero|quisiera) (?:morir|morirme|suicidarme|matarme)\b|"
    r"\bno quiero (?:seguir viviendo|vivir más|vivir)(?= *(?:[.,!?]|$))|"
    r"\b(?:ya )?no puedo más(?= *(?:[.,!?]|$))"
)
_ITALIAN: Final = (
    r"\bvoglio (?:morire|uccidermi|farla finita|suicidarmi)\b|"
    r"\bnon voglio più vivere\b|\bnon ce la faccio più(?= *(?:[.,!?]|$))"
)
_PORTUGUESE: Final = (
    r"\bquero (?:morrer|me matar|suicidar-me)\b|\bnão quero mais viver\b|"
    r"\b(?:já )?não aguento mais(?= *(?:[.,!?]|$))"
)
_ABROAD: Final = (
    (
        _GERMAN,
        "Bitte sprich heute mit jemandem, dem du vertraust, oder mit einem Arzt. Wenn "
        "es nicht warten kann, ruf den Notruf an (112 in Europa).",
    ),
    (
        _FRENCH,
        "Parle aujourd’hui à quelqu’un en qui tu as confiance, ou à un médecin. Si "
        "cela ne peut pas attendre, appelle les urgences (112 en Europe).",
    ),
    (
        _SPANISH,
        "Habla hoy con alguien de confianza o con un médico. Si no puede esperar, "
        "llama a emergencias (112 en Europa).",
    ),
    (
        _ITALIAN,
        "Parla oggi con qualcuno di cui ti fidi o con un medico. Se non può "
        "aspettare, chiama il numero di emergenza (112 in Europa).",
    ),
    (
        _PORTUGUESE,
        "Fala hoje com alguém em quem confias ou com um médico. Se não pode esperar, "
        "liga para o número de emergência (112 na Europa).",
    ),
)


def told_abroad(question: str) -> str:
    """Return in their own language whom to talk to, or "" where no such word stands."""
    said = question.replace("’", "'").casefold()
    return next((tell for words, tell in _ABROAD if re.search(words, said)), "")
