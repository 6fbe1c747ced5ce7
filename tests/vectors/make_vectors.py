"""Records, keys and hashes by another implementation: Python's `cryptography`, from src/lib/wire/PROTOCOL.md alone.

    python3 tests/vectors/make_vectors.py > tests/vectors/record.json

Everything here is a test value; nothing was ever a secret.
"""

import hashlib
import json
import struct

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

ZEROS = bytes(32)
BUCKETS = [256, 512, 1024, 2048, 4096, 8192, 16384]


def of(name, length=32):
    out = b""
    while len(out) < length:
        out += hashlib.sha256(f"vector {name} {len(out)}".encode()).digest()
    return out[:length]


def sha256(*parts):
    return hashlib.sha256(b"".join(parts)).digest()


def hkdf(secret, salt, info, length=32):
    return HKDF(algorithm=hashes.SHA256(), length=length, salt=salt, info=info).derive(secret)


def u16(n):
    return struct.pack(">H", n)


def u32(n):
    return struct.pack(">I", n)


def u64(n):
    return struct.pack(">Q", n)


def block(data):
    return u32(len(data)) + data


def signer(seed):
    key = Ed25519PrivateKey.from_private_bytes(seed)
    return key, key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)


def padded(data):
    size = next((b for b in BUCKETS if len(data) <= b), -(-len(data) // 16384) * 16384)
    return data + bytes(size - len(data))


root_seed, device_seed, epoch_key = of("root seed"), of("device seed"), of("epoch key")
root, root_key = signer(root_seed)
device_signer, device_key = signer(device_seed)
space = sha256(b"minga/v1/space", root_key)[:16]
device = sha256(b"minga/v1/device", device_key)[:16]
epoch = 1
commitment = sha256(b"minga/v1/commit", space, u32(epoch), epoch_key)
wrap_key = of("wrap key")
root_signature = root.sign(b"minga/v1/genesis\0" + space + device + device_key + wrap_key + commitment)

secret = of("invite secret")
invite = hkdf(secret, ZEROS, b"minga/v1/invite/id", 16)
invite_signer, invite_key = signer(hkdf(secret, ZEROS, b"minga/v1/invite/auth"))
invite_wrap = hkdf(secret, ZEROS, b"minga/v1/invite/wrap")
wrap_nonce = of("wrap nonce", 12)
wrapped = wrap_nonce + AESGCM(invite_wrap).encrypt(wrap_nonce, epoch_key, b"minga/v1/invite/epoch")
joiner_seed = of("joiner seed")
joiner_signer, joiner_key = signer(joiner_seed)
joiner = sha256(b"minga/v1/device", joiner_key)[:16]
joiner_wrap_key = of("joiner wrap key")
join_signature = invite_signer.sign(b"minga/v1/join\0" + space + invite + joiner + joiner_key + joiner_wrap_key)

made = []


def record(name, kind, n, prev, session, body, opened=b"", by=None, who=None):
    by = by or device_signer
    who = who or device
    inside = u64(body["seenSeq"]) + body["seenHead"] + body["ctlHead"] + bytes([len(body["clientIDs"])])
    inside += b"".join(u32(i) for i in body["clientIDs"]) + block(body["payload"])
    plain = padded(inside)
    open_part = u16(len(opened)) + opened if kind in (2, 4, 6) else b""
    header = b"Mg" + bytes([1, kind]) + space + u32(epoch) + who + session + u64(n) + prev
    header += u32(len(open_part) + len(plain) + 16)
    info = b"minga/v1/rec" + bytes([1, kind]) + u32(epoch) + who + session
    key = hkdf(epoch_key, space, info)
    sealed = AESGCM(key).encrypt(bytes(4) + u64(n), plain, header + open_part)
    body_bytes = open_part + sealed
    signature = by.sign(b"minga/v1/sig\0" + header + body_bytes)
    whole = header + body_bytes + signature
    made.append(
        {
            "name": name,
            "kind": kind,
            "n": n,
            "prev": prev.hex(),
            "session": session.hex(),
            "device": who.hex(),
            "open": opened.hex(),
            "body": {k: v.hex() if isinstance(v, bytes) else v for k, v in body.items()},
            "key": key.hex(),
            "signature": signature.hex(),
            "hash": sha256(whole).hex(),
            "record": whole.hex(),
        }
    )
    return whole


def inside(payload=b"", seen=0, head=ZEROS, ctl=ZEROS, ids=()):
    return {"seenSeq": seen, "seenHead": head, "ctlHead": ctl, "clientIDs": list(ids), "payload": payload}


first, second, third = of("session one", 16), of("session two", 16), of("session three", 16)
genesis_open = bytes([1]) + ZEROS + root_key + device + device_key + wrap_key + commitment + root_signature
genesis = record("genesis", 4, 1, ZEROS, first, inside(), genesis_open)
ctl1 = sha256(b"minga/v1/ctl", ZEROS, sha256(genesis))
invite_open = bytes([2]) + ctl1 + invite + invite_key + bytes([3, 1]) + u32(5) + u32(0xFFFFFFFF) + wrapped
invited = record("invite", 4, 2, sha256(genesis), first, inside(ctl=ctl1), invite_open)
ctl2 = sha256(b"minga/v1/ctl", ctl1, sha256(invited))
join_open = bytes([4]) + ctl2 + invite + joiner + joiner_key + joiner_wrap_key + bytes([3]) + join_signature
joined = record("join", 4, 1, ZEROS, third, inside(ctl=ctl2), join_open, joiner_signer, joiner)
ctl3 = sha256(b"minga/v1/ctl", ctl2, sha256(joined))

heads = []
for seq, row in enumerate([genesis, invited, joined], 1):
    heads.append(sha256(b"minga/v1/log", heads[-1] if heads else ZEROS, u64(seq), sha256(row)))

update = record("update", 1, 3, sha256(invited), first, inside(of("payload", 77), 3, heads[2], ctl3, [1, 0xFFFFFFFF]))
long = record("an update of two buckets", 1, 1, ZEROS, second, inside(of("long", 300), 3, heads[2], ctl3, [7]))
late = record("an n beyond 2^32", 3, 2**32 + 5, ZEROS, second, inside(b"beacon"))
snapshot = record("snapshot", 2, 1, ZEROS, second, inside(of("state", 500), 3, heads[2], ctl3), u64(3))
attest_open = sha256(snapshot) + u64(3) + bytes([1])
attestation = record("attestation", 6, 1, ZEROS, of("session four", 16), inside(), attest_open, joiner_signer, joiner)

for row in [update, long, attestation]:
    heads.append(sha256(b"minga/v1/log", heads[-1], u64(len(heads) + 1), sha256(row)))

print(
    json.dumps(
        {
            "about": "Made by make_vectors.py. Test values only.",
            "rootSeed": root_seed.hex(),
            "rootKey": root_key.hex(),
            "space": space.hex(),
            "deviceSeed": device_seed.hex(),
            "deviceKey": device_key.hex(),
            "wrapKey": wrap_key.hex(),
            "device": device.hex(),
            "joinerSeed": joiner_seed.hex(),
            "joinerKey": joiner_key.hex(),
            "joiner": joiner.hex(),
            "joinerWrapKey": joiner_wrap_key.hex(),
            "epoch": epoch,
            "epochKey": epoch_key.hex(),
            "commitment": commitment.hex(),
            "rootSignature": root_signature.hex(),
            "invite": {
                "secret": secret.hex(),
                "id": invite.hex(),
                "authKey": invite_key.hex(),
                "wrapNonce": wrap_nonce.hex(),
                "wrappedKey": wrapped.hex(),
                "joinSignature": join_signature.hex(),
            },
            "proof": {
                "challenge": of("challenge").hex(),
                "signature": device_signer.sign(b"minga/v1/prove\0" + of("challenge") + space + device).hex(),
            },
            "records": made,
            "log": ["genesis", "invite", "join", "update", "an update of two buckets", "attestation"],
            "heads": [head.hex() for head in heads],
            "controlHeads": [ctl1.hex(), ctl2.hex(), ctl3.hex()],
        },
        indent="\t",
    )
)
