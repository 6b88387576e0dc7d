#include "CHeap.h"

#include <malloc.h>

long heap_allocated_bytes(void) {
    // What is free but not given back would hide in the resident memory what leaks, or pose as it.
    malloc_trim(0);
    struct mallinfo2 heap = mallinfo2();
    return (long)(heap.uordblks + heap.hblkhd);
}
