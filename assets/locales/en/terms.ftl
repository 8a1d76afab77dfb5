# Terms (-term) that all files may use; no other reference crosses files
