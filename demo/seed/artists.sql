INSERT INTO artist VALUES
  ('marisol-vane', '0f5c7a52-8f0e-4a3b-9d55-6b1f2e4c9a10', 'Marisol Vane', 3482907, 486949, 58310442, 212,
   'Marisol Vane writes songs for kitchens after midnight. She grew up above a harbour chandlery, learned the harmonium from a retired ferry pilot, and records in rooms that creak. Her music moves slowly and arrives all at once.',
   'Galway', 'Ireland', 2011, 'Moss & Lantern', '2016-02-11T09:30:00Z', 'dusk'),
  ('tomas-iriarte', '4b1d9c3e-27aa-4f6c-8a7e-93d0c5b7e221', 'Tomás Iriarte', 918244, 120387, 9420118, 1480,
   'Guitarist, beekeeper, occasional whistler. Tomás Iriarte plays nylon strings as if they were weather.',
   'Bilbao', 'Spain', 2008, 'Cordel', '2015-06-02T14:05:00Z', 'sand'),
  ('northern-post', '9a7731d0-5c3f-4e0b-b7b1-0c6f4e8d1733', 'Northern Post', 2210551, 301984, 31077690, 395,
   'Two brothers, one tape machine and a great many letters never sent.',
   'Tromsø', 'Norway', 2014, 'Moss & Lantern', '2017-09-20T08:00:00Z', 'night'),
  ('oda-kestrel', 'c2e8f6b4-71d9-4c55-9f0a-3a8b6d2e5544', 'Oda Kestrel', 644120, 88213, 5120934, 2304,
   'Oda Kestrel builds dance music out of bird hides, buoys and borrowed drum machines.',
   'Gothenburg', 'Sweden', 2017, 'Pulsar Yard', '2018-11-30T19:45:00Z', 'plum'),
  ('the-brass-almanac', '7d40a1f9-0be2-4d8c-a6c7-5e9f1b3a7765', 'The Brass Almanac', 1530078, 204466, 17660255, 870,
   'Eleven players, one van. The Brass Almanac have opened every harvest fair between here and the coast.',
   'Bristol', 'United Kingdom', 2005, 'Harvest Row', '2014-03-17T12:00:00Z', 'ember');

INSERT INTO genre VALUES
  ('marisol-vane', 1, 'Folk'), ('marisol-vane', 2, 'Chamber pop'), ('marisol-vane', 3, 'Slowcore'),
  ('tomas-iriarte', 1, 'Folk'), ('tomas-iriarte', 2, 'Fingerstyle'),
  ('northern-post', 1, 'Chamber pop'), ('northern-post', 2, 'Dream pop'),
  ('oda-kestrel', 1, 'Electronic'), ('oda-kestrel', 2, 'Field recordings'),
  ('the-brass-almanac', 1, 'Jazz'), ('the-brass-almanac', 2, 'Brass band');

INSERT INTO listener VALUES ('usr_5kd02', 'Robin Hale', 'plus', 3, 'IE');
INSERT INTO follow VALUES ('usr_5kd02', 'tomas-iriarte'), ('usr_5kd02', 'northern-post');
