// The server that every client of the benchmarks talks to: one thread on epoll, keep-alive, one ready answer: a file's
// JSON, or 6 KB without one. Prints the port that it listens on and ends when standard input does.
//
//   http-benchmark-server [ANSWER-FILE]
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { most_descriptors = 4096, most_head_bytes = 16384 };

// What each connection has sent of a request's head, and how many bytes of its body are still to come.
struct connection {
    char head[most_head_bytes + 1];
    size_t head_bytes, body_bytes;
};
static struct connection *connections[most_descriptors];
static char *answer;
static size_t answer_bytes;
// Where the last digits of the request id stand, which count up: a service's answers differ in that line.
static char *identifier;

static int make_answer(const char *path) {
    long body_bytes = 6 * 1024;
    FILE *file = NULL;
    if (path != NULL) {
        file = fopen(path, "r");
        if (file == NULL || fseek(file, 0, SEEK_END) < 0) return -1;
        body_bytes = ftell(file);
        rewind(file);
    }
    answer = malloc((size_t)body_bytes + 512);
    if (answer == NULL) return -1;
    int head = snprintf(
        answer, 512,
        "HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 09:00:00 GMT\r\nContent-Type: application/json\r\n"
        "Content-Length: %ld\r\nConnection: keep-alive\r\nx-amzn-RequestId: 7f2d9a34-3f2c-4c56-9a1b-0c7d00000000\r\n\r\n",
        body_bytes);
    identifier = answer + head - 12;
    answer_bytes = (size_t)head + (size_t)body_bytes;
    if (file == NULL) {
        memset(answer + head, 'x', (size_t)body_bytes);
        return 0;
    }
    size_t read = fread(answer + head, 1, (size_t)body_bytes, file);
    fclose(file);
    return read == (size_t)body_bytes ? 0 : -1;
}

static int write_all(int descriptor, const char *bytes, size_t count) {
    while (count > 0) {
        ssize_t written = send(descriptor, bytes, count, MSG_NOSIGNAL);
        if (written < 0 && errno == EAGAIN) {
            struct pollfd room = {.fd = descriptor, .events = POLLOUT};
            poll(&room, 1, -1);
            continue;
        }
        if (written <= 0) return -1;
        bytes += written;
        count -= (size_t)written;
    }
    return 0;
}

static int serve_answer(int descriptor) {
    for (char *digit = identifier + 7; digit >= identifier && ++*digit > '9'; digit--) *digit = '0';
    return write_all(descriptor, answer, answer_bytes);
}

static int serve(int descriptor) {
    struct connection *connection = connections[descriptor];
    char buffer[16384];
    ssize_t received = recv(descriptor, buffer, sizeof buffer, 0);
    if (received < 0 && (errno == EAGAIN || errno == EINTR)) return 0;
    if (received <= 0) return -1;
    for (size_t index = 0; index < (size_t)received;) {
        if (connection->body_bytes > 0) {
            size_t rest = (size_t)received - index;
            size_t count = rest < connection->body_bytes ? rest : connection->body_bytes;
            connection->body_bytes -= count;
            index += count;
            if (connection->body_bytes == 0 && serve_answer(descriptor) < 0) return -1;
            continue;
        }
        if (connection->head_bytes == most_head_bytes) return -1;
        char byte = buffer[index++];
        connection->head[connection->head_bytes++] = byte;
        if (byte != '\n' || connection->head_bytes < 4) continue;
        connection->head[connection->head_bytes] = 0;
        if (strcmp(connection->head + connection->head_bytes - 4, "\r\n\r\n") != 0) continue;
        const char *length = strcasestr(connection->head, "\r\nContent-Length:");
        connection->head_bytes = 0;
        connection->body_bytes = length == NULL ? 0 : strtoul(length + strlen("\r\nContent-Length:"), NULL, 10);
        if (connection->body_bytes == 0 && serve_answer(descriptor) < 0) return -1;
    }
    return 0;
}

int main(int count, char **arguments) {
    if (make_answer(count > 1 ? arguments[1] : NULL) < 0) {
        perror("answer");
        return 66;
    }
    int listener = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t length = sizeof address;
    if (listener < 0 || bind(listener, (struct sockaddr *)&address, length) < 0 || listen(listener, 1024) < 0 ||
        getsockname(listener, (struct sockaddr *)&address, &length) < 0) {
        perror("listen");
        return 71;
    }
    printf("%d\n", ntohs(address.sin_port));
    fflush(stdout);

    int queue = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event event = {.events = EPOLLIN, .data.fd = listener};
    epoll_ctl(queue, EPOLL_CTL_ADD, listener, &event);
    event.data.fd = STDIN_FILENO;
    if (epoll_ctl(queue, EPOLL_CTL_ADD, STDIN_FILENO, &event) < 0) {
        fputs("standard input has to be a pipe\n", stderr);
        return 64;
    }
    for (;;) {
        struct epoll_event events[64];
        int ready = epoll_wait(queue, events, 64, -1);
        for (int index = 0; index < ready; index++) {
            int descriptor = events[index].data.fd;
            if (descriptor == STDIN_FILENO) return 0;
            if (descriptor != listener) {
                if (serve(descriptor) < 0) close(descriptor);
                continue;
            }
            int connection = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
            if (connection < 0) continue;
            if (connection >= most_descriptors) {
                close(connection);
                continue;
            }
            if (connections[connection] == NULL) connections[connection] = malloc(sizeof(struct connection));
            if (connections[connection] == NULL) return 71;
            int on = 1;
            setsockopt(connection, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
            connections[connection]->head_bytes = connections[connection]->body_bytes = 0;
            event.events = EPOLLIN;
            event.data.fd = connection;
            epoll_ctl(queue, EPOLL_CTL_ADD, connection, &event);
        }
    }
}
