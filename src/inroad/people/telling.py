"""Words that tell what a work is about, and words that all works share."""

from typing import Final

from inroad.people.terms import term_of, words

# Words that so many works and wishes share that meeting in them says nothing.
_GENERAL: Final = frozenset(
    term_of(word)
    for word in """ability able accuracy across adviser advisor agent agents ai
    algorithm along among analysis analyze approach around artificial ask based
    become begin benchmark better beyond big build building career challenge change
    company complex computer conference contract contracts current data day deep
    demonstrate design develop development different domain dynamic effect effective
    efficient effort evaluate evaluation every example existing experience
    experiment experimental expert experts explore fellowship fellowships field find
    first focus framework general generate generation generative get give given go
    goal good grant grants group help high hour hours how human humans idea improve
    improved income information intelligence interest introduce investigate job key
    know lab language languages large larger lead learn learned learning level life like
    look machine make making many means mentor mentors method methods ml model
    modeling models month months natural need network networks neural new novel
    number one open order paper papers part people per performance person phd place
    point possible practice present problem problems process professor program
    project propose proposed provide publication publish published publishing
    question real recent related remote research researcher researchers result
    results robust role salary science scientific scientist setting several show
    simple skill skills small smaller software something sort standard start state step
    student studies study supervisor system systems take task tasks team technique
    test thing things think throughout time tool tools topic toward towards train
    training try two understand understanding university upon use used useful using
    various via want way week well within word work working works workshop world
    write writing year years""".split()
)
ENOUGH: Final = 2
_LONG: Final = 7  # letters of a stem that hardly stands in two works by chance


def telling_much(phrase: str) -> int:
    """Say how much words tell of what a work is about: nothing, a little, enough.

    Two words together tell enough, and so does a long one; of short ones it takes two.
    """
    stems = [stem for word in words(phrase) if (stem := term_of(word))]
    told = [
        stem
        for stem in stems
        if stem not in _GENERAL and not stem.isdecimal() and len(stem) > 2
    ]
    if not told:
        return 0
    return ENOUGH if len(stems) > 1 or len(told[0]) >= _LONG else 1
