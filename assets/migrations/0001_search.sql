-- Words of any length: each pair of neighbouring characters is one token, and the last character
-- alone; one character is looked up as the beginning of a token. The texts themselves are not
-- kept a second time; a hit is checked against the record.

CREATE VIRTUAL TABLE opinions_words USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
CREATE VIRTUAL TABLE opinions_words_restricted USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
CREATE VIRTUAL TABLE problems_words USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
CREATE VIRTUAL TABLE tasks_words USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
CREATE VIRTUAL TABLE activities_words USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
CREATE VIRTUAL TABLE rules_words USING fts5(
  words, content='', contentless_delete=1, detail=none, prefix='4', tokenize='ascii');
