# Fills a library of beets with the songs of a JSON file: python3 beets-library.py songs.json library.db
import json
import sys

from beets.library import Item, Library

library = Library(sys.argv[2])
for song in json.load(open(sys.argv[1])):
    added = song.pop("added")
    item = Item(**{**song, "path": song["path"].encode()})
    item.add(library)
    item.added = added
    item.store()
