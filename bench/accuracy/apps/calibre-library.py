# Makes a calibre library of the books in a JSON file: calibre-library.py BOOKS LIBRARY
import io
import json
import sys
from datetime import datetime, timezone

from calibre.ebooks.metadata.book.base import Metadata
from calibre.library import db

books, library = sys.argv[-2:]
cache = db(library).new_api
for book in json.load(open(books)):
    metadata = Metadata(book["title"], book["authors"])
    metadata.series, metadata.series_index = book["series"], book["place"]
    metadata.tags = book["tags"]
    metadata.publisher = book["publisher"]
    metadata.pubdate = datetime.fromtimestamp(book["published"], timezone.utc)
    metadata.timestamp = datetime.fromtimestamp(book["added"], timezone.utc)
    metadata.rating = book["rating"]
    metadata.languages = [book["language"]]
    metadata.comments = book["comments"]
    metadata.set_identifiers({"isbn": book["isbn"]} if book["isbn"] else {})
    made = cache.create_book_entry(metadata, preserve_uuid=False, add_duplicates=True)
    for extension, bytes_ in book["formats"].items():
        cache.add_format(made, extension, io.BytesIO(b"q" * bytes_), run_hooks=False)
