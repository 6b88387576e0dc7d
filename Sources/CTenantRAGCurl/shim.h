#ifndef TENANTRAG_CURL_SHIM_H
#define TENANTRAG_CURL_SHIM_H

// Swift calls neither variadic functions nor macros: each has a typed function here, one for each kind of argument.
#define CURL_DISABLE_TYPECHECK 1
#include <curl/curl.h>
#include <zlib.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/eventfd.h>
#include <sys/prctl.h>
#endif

#if LIBCURL_VERSION_NUM < 0x075500
#error "TenantRAGHTTP needs libcurl 7.85 or newer: older ones cannot be held to http and https by name"
#endif

static inline CURLcode tenantrag_curl_set_long(CURL *easy, CURLoption option, long value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tenantrag_curl_set_size(CURL *easy, CURLoption option, curl_off_t value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tenantrag_curl_set_pointer(CURL *easy, CURLoption option, const void *_Nullable value) {
    return curl_easy_setopt(easy, option, value);
}

static inline CURLcode tenantrag_curl_set_transfer_callback(
    CURL *easy, CURLoption option, size_t (*callback)(char *, size_t, size_t, void *)) {
    return curl_easy_setopt(easy, option, callback);
}

static inline CURLcode tenantrag_curl_set_seek_callback(CURL *easy, int (*callback)(void *, curl_off_t, int)) {
    return curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, callback);
}

static inline CURLcode tenantrag_curl_set_request_callback(
    CURL *easy, int (*callback)(void *, char *, char *, int, int)) {
    return curl_easy_setopt(easy, CURLOPT_PREREQFUNCTION, callback);
}

static inline CURLcode tenantrag_curl_set_trailer_callback(
    CURL *easy, int (*callback)(struct curl_slist **, void *)) {
    return curl_easy_setopt(easy, CURLOPT_TRAILERFUNCTION, callback);
}

// The handle's own pointer, as set by CURLOPT_PRIVATE.
static inline void *_Nullable tenantrag_curl_private(CURL *easy) {
    char *value = NULL;
    curl_easy_getinfo(easy, CURLINFO_PRIVATE, &value);
    return value;
}

static inline long tenantrag_curl_info_long(CURL *easy, CURLINFO info) {
    long value = 0;
    curl_easy_getinfo(easy, info, &value);
    return value;
}

// Why no connection could be made. libcurl keeps the system's error of a connection that was refused or timed out, but not
// that of a socket which could not be had in the first place: so ask the system for a descriptor.
static inline int tenantrag_connect_error(CURL *easy) {
    long error = 0;
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &error);
    if (error != 0) return (int)error;
    int probe = socket(AF_INET, SOCK_STREAM, 0);
    if (probe < 0) return errno;
    close(probe);
    return 0;
}

// What libcurl has measured of a transfer: times in microseconds since it began, sizes in bytes.
typedef struct {
    curl_off_t name_lookup, connect, tls, request, first_byte, total, sent, received;
    long new_connections;
} tenantrag_curl_measurements;

static inline void tenantrag_curl_measure(CURL *easy, tenantrag_curl_measurements *to) {
    curl_easy_getinfo(easy, CURLINFO_PRETRANSFER_TIME_T, &to->request);
    curl_easy_getinfo(easy, CURLINFO_STARTTRANSFER_TIME_T, &to->first_byte);
    curl_easy_getinfo(easy, CURLINFO_TOTAL_TIME_T, &to->total);
    curl_easy_getinfo(easy, CURLINFO_SIZE_UPLOAD_T, &to->sent);
    curl_easy_getinfo(easy, CURLINFO_SIZE_DOWNLOAD_T, &to->received);
    curl_easy_getinfo(easy, CURLINFO_NUM_CONNECTS, &to->new_connections);
    if (to->new_connections == 0) return;
    curl_easy_getinfo(easy, CURLINFO_NAMELOOKUP_TIME_T, &to->name_lookup);
    curl_easy_getinfo(easy, CURLINFO_CONNECT_TIME_T, &to->connect);
    curl_easy_getinfo(easy, CURLINFO_APPCONNECT_TIME_T, &to->tls);
}

static inline CURLMcode tenantrag_curl_multi_set_long(CURLM *multi, CURLMoption option, long value) {
    return curl_multi_setopt(multi, option, value);
}

// The transfer that ended next, or NULL; its result in `result`. CURLMsg holds a union that Swift reads awkwardly.
static inline CURL *_Nullable tenantrag_curl_multi_next_ended(CURLM *multi, CURLcode *result) {
    int left = 0;
    const CURLMsg *message;
    while ((message = curl_multi_info_read(multi, &left)) != NULL) {
        if (message->msg == CURLMSG_DONE) {
            *result = message->data.result;
            return message->easy_handle;
        }
    }
    return NULL;
}

// Macros with casts or sizes in them, which Swift does not see.
static const size_t tenantrag_curl_write_pause = CURL_WRITEFUNC_PAUSE;
static const size_t tenantrag_curl_read_pause = CURL_READFUNC_PAUSE;
static const size_t tenantrag_curl_read_abort = CURL_READFUNC_ABORT;
static const long tenantrag_curl_global_default = CURL_GLOBAL_DEFAULT;
static const long tenantrag_curl_http_1_1 = CURL_HTTP_VERSION_1_1;
static const long tenantrag_curl_http_2_tls = CURL_HTTP_VERSION_2TLS;
static const long tenantrag_curl_tls_1_2 = CURL_SSLVERSION_TLSv1_2;

static inline const curl_version_info_data *_Nonnull tenantrag_curl_version(void) {
    return curl_version_info(CURLVERSION_NOW);
}

static inline int tenantrag_errno(void) {
    return errno;
}

// A bell that one thread rings to end another's poll: two ends, which on Linux are one eventfd, and elsewhere a pipe.
// curl_multi_wakeup does the same through a pair of sockets, at several times the cost.
typedef struct {
    int heard, rung;
} tenantrag_bell;

// Returns 0 or an error number.
static inline int tenantrag_bell_open(tenantrag_bell *bell) {
#if defined(__linux__)
    bell->heard = bell->rung = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    return bell->heard < 0 ? errno : 0;
#else
    int ends[2];
    if (pipe(ends) != 0) return errno;
    for (int index = 0; index < 2; index++) {
        fcntl(ends[index], F_SETFD, FD_CLOEXEC);
        fcntl(ends[index], F_SETFL, O_NONBLOCK);
    }
    bell->heard = ends[0];
    bell->rung = ends[1];
    return 0;
#endif
}

// A bell that is full already rings, so a failure here means nothing.
static inline void tenantrag_bell_ring(tenantrag_bell bell) {
    uint64_t one = 1;
    ssize_t written = write(bell.rung, &one, sizeof one);
    (void)written;
}

static inline void tenantrag_bell_silence(tenantrag_bell bell) {
    uint64_t rings[8];
    ssize_t count = read(bell.heard, rings, sizeof rings);
    (void)count;
}

static inline void tenantrag_bell_close(tenantrag_bell bell) {
    close(bell.heard);
    if (bell.rung != bell.heard) close(bell.rung);
}

// The thread sanitizer's own entry points, where it is linked; see Guarded.swift.
extern void __tsan_acquire(void *) __attribute__((weak));
extern void __tsan_release(void *) __attribute__((weak));

static inline void tenantrag_tsan_acquire(void *_Nonnull address) {
    if (__tsan_acquire) __tsan_acquire(address);
}

static inline void tenantrag_tsan_release(void *_Nonnull address) {
    if (__tsan_release) __tsan_release(address);
}

// A macro of zlib's: 15 bits of window, and gzip's own head and checksum around the data.
static inline int tenantrag_inflate_start(z_stream *stream) {
    return inflateInit2(stream, 15 + 16);
}

typedef struct {
    void (*_Nonnull run)(void *_Nonnull context);
    void *_Nonnull context;
} tenantrag_thread_start;

static inline void *_Nullable tenantrag_run_thread(void *_Nonnull argument) {
    tenantrag_thread_start start = *(tenantrag_thread_start *)argument;
    free(argument);
    // A server that went away must not end the process: OpenSSL writes to sockets without MSG_NOSIGNAL.
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, NULL);
#if defined(__linux__)
    prctl(PR_SET_NAME, "tenantrag-http");
#elif defined(__APPLE__)
    pthread_setname_np("tenantrag-http");
#endif
    start.run(start.context);
    return NULL;
}

// Runs a function on a new thread that nobody joins. Returns 0 or an error number. In C, because POSIX spells threads
// differently on every platform.
static inline int tenantrag_start_thread(void (*_Nonnull run)(void *_Nonnull context), void *_Nonnull context) {
    tenantrag_thread_start *start = (tenantrag_thread_start *)malloc(sizeof *start);
    if (start == NULL) return ENOMEM;
    start->run = run;
    start->context = context;
    pthread_t thread;
    int status = pthread_create(&thread, NULL, tenantrag_run_thread, start);
    if (status == 0) {
        pthread_detach(thread);
    } else {
        free(start);
    }
    return status;
}

// Ends a transfer whose name look-up still runs without waiting for that; known since libcurl 7.87.
static inline void tenantrag_curl_leave_name_lookups_behind(CURL *easy) {
#if LIBCURL_VERSION_NUM >= 0x075700
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);
#else
    (void)easy;
#endif
}

#endif
