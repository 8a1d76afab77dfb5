"""zip.py FOLDER NAME FILE: packs FOLDER/NAME, always the same bytes for the same files."""

import os
import sys
import time
import zipfile

root, name, to = sys.argv[1:]
# DOS knows no day before 1980 and no odd second.
day = time.gmtime(max(int(os.environ["SOURCE_DATE_EPOCH"]), 315619200))[:6]
found = []
for folder, folders, files in os.walk(os.path.join(root, name)):
    folders.sort()
    found += [os.path.relpath(os.path.join(folder, file), root) for file in files]
with zipfile.ZipFile(to, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as pack:
    for path in sorted(found):
        entry = zipfile.ZipInfo(path.replace(os.sep, "/"), day)
        entry.compress_type = zipfile.ZIP_DEFLATED
        entry.external_attr = 0o644 << 16
        with open(os.path.join(root, path), "rb") as content:
            pack.writestr(entry, content.read())
