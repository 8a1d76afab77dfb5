-- What waits for a decision is looked up by its state.
CREATE INDEX extensions_of_state ON extensions (state);
