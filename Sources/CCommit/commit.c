#include "CCommit.h"

#define KB_TEXT_OF(token) #token
#define KB_TEXT(macro) KB_TEXT_OF(macro)

const char *_Nonnull kb_commit(void) {
#ifdef KB_COMMIT
  return KB_TEXT(KB_COMMIT);
#else
  return "";
#endif
}
