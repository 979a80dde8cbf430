"""What is measured on one database: `python -m bench.one_size 1m reading serving` prints JSON."""

import json
import os
import sys
from collections.abc import Container

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assets.settings")
django.setup()


def main(size: str, wanted: Container[str]) -> None:
    from bench import (
        drilling,
        exporting,
        importing,
        live,
        nightly,
        passing,
        reading,
        rebuilding,
        sealing,
        sending,
        serving,
    )
    from bench.clock import say
    from bench.generate import prepare
    from bench.results import Result
    from bench.sizes import SIZES

    parts = {
        "rebuilding": rebuilding.measure,
        "reading": reading.measure,
        "drilling": drilling.measure,
        "serving": serving.measure,
        "live": live.measure,
        "exporting": exporting.measure,
        "sealing": sealing.measure,
        "burst": passing.measure_burst,
        "events": sending.measure,
        "importing": importing.measure,
    }
    prepare(SIZES[size])
    results = list[Result]()
    for name, measure in parts.items():
        if name in wanted:
            say(name)
            results += measure(size)
    across = dict[str, float]()
    for name, measure_across in {"nightly": nightly.measure_night, "passing": passing.measure}.items():
        if name in wanted:
            say(name)
            across |= measure_across()
    if "nightly" in wanted:
        results += nightly.measure_whole(size)
    print(json.dumps({"results": [result.as_dict() for result in results], "across": across}))


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
