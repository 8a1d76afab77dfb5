# Terms that every file may use (-term); no other reference may cross files
