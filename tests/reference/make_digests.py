"""What the reference says of each case that is given, one JSON case a line.

    node tests/reference/cases.ts | python3 tests/reference/make_digests.py > tests/reference/digests.json

With --full each answer is printed whole, one a line, to see where two differ.
"""

import hashlib
import json
import sys

sys.dont_write_bytecode = True

import rules  # noqa: E402


def canonical(value):
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def sha256(text):
    return hashlib.sha256(text.encode()).hexdigest()


cases = [json.loads(line) for line in sys.stdin if line.strip()]
answers = [
    canonical({"analytics": rules.analytics(case), "checks": rules.checks(case), "gate": rules.gate_needs(case)})
    for case in cases
]
if "--full" in sys.argv:
    print("\n".join(answers))
else:
    print(
        json.dumps(
            {"cases": sha256("\n".join(map(canonical, cases))), "answers": [sha256(answer)[:16] for answer in answers]},
            indent="\t",
        )
    )
