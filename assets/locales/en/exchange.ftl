# The words of imports, exports and papers
