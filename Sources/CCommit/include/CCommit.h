// The commit that the program was built from.
#ifndef KB_C_COMMIT_H
#define KB_C_COMMIT_H

/// Hexadecimal; empty where whoever built the program named none.
const char *_Nonnull kb_commit(void);

#endif
