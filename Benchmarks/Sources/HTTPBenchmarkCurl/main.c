// The bar: the same exchanges by a C program on curl_multi that does nothing else. It keeps as many requests in flight
// as it is told, reuses its handles, and copies each answer into a buffer of its own.
//
//   http-benchmark-curl URL IN-FLIGHT WARM-UP REQUESTS [BODY-FILE ANSWER-BYTES [FIELDS-FILE]]
//
// With a file it posts that as JSON; without one it gets 6 KB. The header fields of another file, one a line, are sent besides.
#include <curl/curl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

struct slot {
    CURL *easy;
    char *body;
    size_t count, capacity;
    double started;
};

static double now(void) {
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

static double processor_seconds(void) {
    struct rusage usage;
    getrusage(RUSAGE_SELF, &usage);
    return (double)(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) +
           (double)(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

// Not getrusage's: that remembers the program which started this one.
static double peak_megabytes(void) {
    FILE *file = fopen("/proc/self/status", "r");
    char line[256];
    double kilobytes = 0;
    while (file != NULL && fgets(line, sizeof line, file) != NULL) {
        if (sscanf(line, "VmHWM: %lf", &kilobytes) == 1) break;
    }
    if (file != NULL) fclose(file);
    return kilobytes / 1024;
}

static size_t keep(char *bytes, size_t size, size_t count, void *context) {
    struct slot *slot = context;
    (void)size;
    if (slot->count + count > slot->capacity) {
        slot->capacity = slot->count + count;
        slot->body = realloc(slot->body, slot->capacity);
        if (slot->body == NULL) return 0;
    }
    memcpy(slot->body + slot->count, bytes, count);
    slot->count += count;
    return count;
}

static char *contents(const char *path, long *count) {
    FILE *file = fopen(path, "r");
    if (file == NULL || fseek(file, 0, SEEK_END) < 0) return NULL;
    *count = ftell(file);
    rewind(file);
    char *bytes = malloc((size_t)*count);
    if (bytes != NULL && fread(bytes, 1, (size_t)*count, file) != (size_t)*count) return NULL;
    fclose(file);
    return bytes;
}

static int ascending(const void *left, const void *right) {
    double difference = *(const double *)left - *(const double *)right;
    return difference < 0 ? -1 : difference > 0;
}

int main(int count, char **arguments) {
    if (count != 5 && count != 7 && count != 8) return 64;
    const char *url = arguments[1];
    int in_flight = atoi(arguments[2]), warm_up = atoi(arguments[3]), requests = atoi(arguments[4]);
    size_t answer_bytes = count >= 7 ? strtoul(arguments[6], NULL, 10) : 6 * 1024;
    long body_bytes = 0;
    char *body = count >= 7 ? contents(arguments[5], &body_bytes) : NULL;
    if (count >= 7 && body == NULL) return 66;
    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURLM *multi = curl_multi_init();
    struct curl_slist *headers = curl_slist_append(NULL, "Accept:");
    if (body != NULL) headers = curl_slist_append(headers, "Content-Type: application/json");
    if (count == 8) {
        FILE *file = fopen(arguments[7], "r");
        char line[2048];
        if (file == NULL) return 66;
        while (fgets(line, sizeof line, file) != NULL) {
            line[strcspn(line, "\n")] = 0;
            headers = curl_slist_append(headers, line);
        }
        fclose(file);
    }
    struct slot *slots = calloc((size_t)in_flight, sizeof *slots);
    double *latencies = calloc((size_t)requests, sizeof *latencies);
    if (multi == NULL || slots == NULL || latencies == NULL) return 71;
    int started = 0, finished = 0;
    for (int index = 0; index < in_flight; index++) {
        struct slot *slot = &slots[index];
        slot->easy = curl_easy_init();
        curl_easy_setopt(slot->easy, CURLOPT_URL, url);
        curl_easy_setopt(slot->easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(slot->easy, CURLOPT_HTTPHEADER, headers);
        if (body != NULL) {
            curl_easy_setopt(slot->easy, CURLOPT_POSTFIELDSIZE, body_bytes);
            curl_easy_setopt(slot->easy, CURLOPT_POSTFIELDS, body);
        }
        curl_easy_setopt(slot->easy, CURLOPT_WRITEFUNCTION, keep);
        curl_easy_setopt(slot->easy, CURLOPT_WRITEDATA, slot);
        curl_easy_setopt(slot->easy, CURLOPT_PRIVATE, slot);
        slot->started = now();
        curl_multi_add_handle(multi, slot->easy);
        started++;
    }
    int total = warm_up + requests;
    double processor = 0, clock = 0;
    while (finished < total) {
        int running = 0, left = 0, added = 0;
        curl_multi_perform(multi, &running);
        CURLMsg *message;
        while ((message = curl_multi_info_read(multi, &left)) != NULL) {
            if (message->msg != CURLMSG_DONE) continue;
            struct slot *slot = NULL;
            long status = 0;
            CURLcode result = message->data.result;
            curl_easy_getinfo(message->easy_handle, CURLINFO_PRIVATE, &slot);
            curl_easy_getinfo(message->easy_handle, CURLINFO_RESPONSE_CODE, &status);
            if (result != CURLE_OK || status != 200 || slot->count != answer_bytes) {
                fprintf(stderr, "%s, status %ld, %zu bytes\n", curl_easy_strerror(result), status, slot->count);
                return 70;
            }
            curl_multi_remove_handle(multi, slot->easy);
            if (finished >= warm_up) latencies[finished - warm_up] = now() - slot->started;
            finished++;
            if (finished == warm_up) {
                processor = processor_seconds();
                clock = now();
            }
            // A caller keeps an answer: the next one gets memory of its own.
            free(slot->body);
            slot->body = NULL;
            slot->count = slot->capacity = 0;
            if (started < total) {
                slot->started = now();
                curl_multi_add_handle(multi, slot->easy);
                started++;
                added = 1;
            }
        }
        if (!added && finished < total) curl_multi_poll(multi, NULL, 0, 1000, NULL);
    }
    processor = processor_seconds() - processor;
    clock = now() - clock;
    qsort(latencies, (size_t)requests, sizeof *latencies, ascending);
    printf(
        "%.3f %.1f %.2f %.2f %.1f\n", processor / requests * 1e6, requests / clock, latencies[requests / 2] * 1e6,
        latencies[requests * 99 / 100] * 1e6, peak_megabytes());
    return 0;
}
