#ifndef COUNTING_ALLOCATOR_H
#define COUNTING_ALLOCATOR_H

#include <stddef.h>

/// How many times this program has asked for memory; -1 where that cannot be counted.
long allocation_count(void);

#endif
