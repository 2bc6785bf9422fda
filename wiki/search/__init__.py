"""Finding what people wrote: languages, questions, the engine, and what follows the journal."""
