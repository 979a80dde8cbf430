"""The order that confirmed labels teach: boosted trees over behaviour and confirmed risk (LightGBM).

It replaces the order of the queue, and not the reasons: those stay the rules'.
"""

from dataclasses import dataclass
from typing import Final

import lightgbm
import numpy as np
from numpy.typing import NDArray

from assets.anomalies.transactions.features import Features
from assets.anomalies.transactions.groups import Flags

LEAST_CONFIRMED: Final = 200
"""So many confirmed frauds are needed before trees decide the order."""

HONEST_EACH: Final = 10
"""Every tenth transaction that is no fraud is enough to learn from: order matters, and not the level."""

SEED: Final = 17
ROUNDS: Final = 120
PARAMETERS: Final = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 15,
    "min_data_in_leaf": 50,
    "feature_fraction": 0.7,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5.0,
    "max_bin": 255,
    # The same file gives the same model, on any number of cores.
    "num_threads": 1,
    "deterministic": True,
    "force_row_wise": True,
    "seed": SEED,
    "verbose": -1,
}


@dataclass(frozen=True)
class LearnedModel:
    """Trees; `text` is LightGBM's own format, from which `load` makes the same model."""

    booster: lightgbm.Booster

    @classmethod
    def fit(cls, features: Features, fraud: Flags) -> "LearnedModel | None":
        """Learn from transactions whose labels are confirmed; None with less than `LEAST_CONFIRMED` frauds."""
        frauds = np.flatnonzero(fraud)
        honest = np.flatnonzero(~fraud)
        if len(frauds) < LEAST_CONFIRMED or not len(honest):
            return None
        if len(honest) > HONEST_EACH * len(frauds):
            size = max(len(honest) // HONEST_EACH, HONEST_EACH * len(frauds))
            honest = np.random.default_rng(SEED).choice(honest, min(size, len(honest)), replace=False)
        rows = np.sort(np.concatenate((frauds, honest)))
        data = lightgbm.Dataset(
            features.values[rows], fraud[rows].astype(np.float32), feature_name=list(features.names)
        )
        return cls(lightgbm.train(PARAMETERS, data, num_boost_round=ROUNDS))

    @classmethod
    def load(cls, text: str) -> "LearnedModel":
        """The model of a text."""
        return cls(lightgbm.Booster(model_str=text))

    @property
    def text(self) -> str:
        """The whole model, to be written to a file."""
        return str(self.booster.model_to_string())

    def score(self, features: Features) -> NDArray[np.float64]:
        """The log odds of fraud within the sample learnt from, (n,): an order and no probability."""
        raw = self.booster.predict(features.values, raw_score=True, num_threads=1)
        return np.asarray(raw, np.float64)
