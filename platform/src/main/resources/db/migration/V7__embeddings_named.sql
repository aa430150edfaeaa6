-- The in-process model told no name, so that its vectors stood under "unknown"; all of those are its.
UPDATE embeddings SET model = 'AllMiniLmL6V2QuantizedEmbeddingModel' WHERE model = 'unknown';
