"""Reads every message of a Maildir with Python's email package; verifies DKIM of the first N with dkimpy, offline.

usage: dkim-verify.py MAILDIR RECORD N — prints JSON: recipients by file, defects, verdicts, verdicts after tampering."""
import email, email.policy, json, os, sys
import dkim

folder, record, limit = sys.argv[1], sys.argv[2].encode(), int(sys.argv[3])
lookup = lambda name, timeout=5: record if name.startswith(b"s1._domainkey.") else None
recipients, defects, passed, tampered = [], 0, 0, 0
bodies = {}
for index, name in enumerate(sorted(os.listdir(folder))):
    raw = open(os.path.join(folder, name), "rb").read().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
    message = email.message_from_bytes(raw, policy=email.policy.default)
    recipients.append(message["To"].addresses[0].addr_spec)
    for part in message.walk():
        defects += len(part.defects)
        if part.get_content_maintype() == "text":
            part.get_content()
    if index < limit:
        passed += bool(dkim.verify(raw, dnsfunc=lookup))
        for before, after in ((b"One-Click", b"One-Clock"), (b"/unsubscribe/k1", b"/unsubscribe/k2"), (b"<digest.", b"<digesu.")):
            assert before in raw
            tampered += bool(dkim.verify(raw.replace(before, after, 1), dnsfunc=lookup))
print(json.dumps({"recipients": recipients, "defects": defects, "passed": passed, "tampered": tampered}))
