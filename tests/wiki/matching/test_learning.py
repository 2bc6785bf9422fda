"""Ten decisions shift what counts for an organisation, by thirty in a hundred at most."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from wiki.matching.rules import WEIGHTS, Decision, Feature, learned

NEAR, FAR = {Feature.GEOGRAPHY: 1.0}, {Feature.GEOGRAPHY: 0.0}


def test_nine_decisions_change_nothing() -> None:
    assert learned([Decision(True, NEAR)] * 5 + [Decision(False, FAR)] * 4) == WEIGHTS


def test_what_was_accepted_counts_more() -> None:
    shifted = learned([Decision(True, NEAR)] * 5 + [Decision(False, FAR)] * 5)

    assert shifted[Feature.GEOGRAPHY] == pytest.approx(0.13)
    assert {**shifted, Feature.GEOGRAPHY: 0.10} == WEIGHTS


def test_what_was_set_aside_counts_less() -> None:
    shifted = learned([Decision(False, NEAR)] * 5 + [Decision(True, FAR)] * 5)

    assert shifted[Feature.GEOGRAPHY] == pytest.approx(0.07)


def test_who_accepts_everything_teaches_nothing() -> None:
    assert learned([Decision(True, NEAR)] * 20) == WEIGHTS


@settings(deadline=None, max_examples=50)
@given(
    st.lists(
        st.builds(
            Decision,
            st.booleans(),
            st.dictionaries(st.sampled_from(Feature), st.floats(0, 1)),
        )
    )
)
def test_no_weight_is_shifted_further(decisions: list[Decision]) -> None:
    for feature, weight in learned(decisions).items():
        assert 0.7 - 1e-9 <= weight / WEIGHTS[feature] <= 1.3 + 1e-9
