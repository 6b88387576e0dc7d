// glibc's own account of the heap, which its Swift module leaves out.

/// How many bytes are allocated, after what is free has been given back to the system.
long heap_allocated_bytes(void);
