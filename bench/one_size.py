"""Everything that is measured on one database: `python -m bench.one_size 1m` prints JSON."""

import json
import os
import sys

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "assets.settings")
django.setup()


def main(size: str) -> None:
    from bench import exporting, live, passing, reading, rebuilding, sealing, serving
    from bench.clock import say
    from bench.generate import prepare
    from bench.sizes import SIZES

    prepare(SIZES[size])
    results = rebuilding.measure(size)
    say("answers, cold")
    results += reading.measure(size)
    say("answers, cached, over HTTP")
    results += serving.measure(size)
    say("from a write to the page")
    results += live.measure(size)
    say("files")
    results += exporting.measure(size)
    say("passes")
    passes = passing.measure()
    say("sealed reports")
    results += sealing.measure(size)
    print(json.dumps({"results": [result.as_dict() for result in results], "passes": passes}))


if __name__ == "__main__":
    main(sys.argv[1])
