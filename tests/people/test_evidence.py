"""Why somebody fits a text: their works, and the words and sentences that meet."""

from tests.people.papers import ByTopic, Told

from inroad.people.evidence import why


def test_the_evidence_is_the_closest_works_and_the_words_they_share() -> None:
    works = [
        Told("Bread", "Rye dough rises slowly."),
        Told("Song-learning in Sparrows", "We met birds. Young Sparrows copy adults."),
    ]
    text = Told("", "I raise hens. How do sparrows copy song learning?")
    (found,) = why(works, text)
    assert found.work == works[1]
    assert found.words == ("Song-learning", "Sparrows copy")
    assert found.meets == "How do sparrows copy song learning?"
    assert found.sentence in {
        "Song-learning in Sparrows",
        "Young Sparrows copy adults.",
    }


def test_a_work_that_shares_nothing_is_no_evidence() -> None:
    assert why([Told("Rye bread")], Told("sparrow song")) == ()
    assert why([], Told("sparrow song")) == ()


def test_what_others_write_of_tells_which_words_are_telling() -> None:
    work, text = Told("models of sparrows"), Told("sparrows, models")
    among = [Told(f"models {each}") for each in "abcdef"]
    (found,) = why([work], text, among=among)
    assert found.words == ("sparrows", "models")


def test_meaning_finds_sentences_that_share_no_word() -> None:
    work = Told("", "It rains. We repair an automobile.")
    text = Told("", "Nice. Mending vehicles.")
    embedder = ByTopic("automobile vehicles", "repair mending")
    (found,) = why([work], text, embedder=embedder)
    assert found.words == ()
    assert found.sentence == "We repair an automobile."
    assert found.meets == "Mending vehicles."
