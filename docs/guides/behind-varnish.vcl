vcl 4.1;

# Varnish in front of two instances of Nightdesk, tested by tests/edge/behind-varnish.test.ts. Change the addresses; see
# behind-a-cache.md. The instances need NIGHTDESK_CDN=varnish and VARNISH_URLS.

import directors;
import std;

probe health {
  .url = "/api/health";
  .interval = 1s;
  .timeout = 2s;
  .window = 3;
  .threshold = 2;
  .initial = 2;
}

backend one {
  .host = "10.0.0.11";
  .port = "3000";
  .connect_timeout = 2s;
  .probe = health;
}

backend two {
  .host = "10.0.0.12";
  .port = "3000";
  .connect_timeout = 2s;
  .probe = health;
}

# Who may say that something changed: the instances, and nobody else.
acl newspaper {
  "127.0.0.1";
  "10.0.0.11";
  "10.0.0.12";
}

sub vcl_init {
  new instances = directors.round_robin();
  instances.add_backend(one);
  instances.add_backend(two);
}

sub vcl_recv {
  if (req.method == "PURGE") {
    if (client.ip !~ newspaper) {
      return (synth(405));
    }
    if (req.http.Surrogate-Key !~ "^[0-9a-f]{12}( [0-9a-f]{12})*$") {
      return (synth(400));
    }
    ban("obj.http.Surrogate-Key ~ " + regsuball(req.http.Surrogate-Key, " ", "|"));
    return (synth(200));
  }
  set req.backend_hint = instances.backend();
  if (req.http.Upgrade ~ "(?i)^websocket$") {
    return (pipe);
  }
  if (req.url ~ "^/(admin|api|preview)(/|\?|$)") {
    return (pass);
  }
  # Readers' pages know no cookie.
  unset req.http.Cookie;
  # An older page is shown where no instance is well, and never otherwise.
  if (std.healthy(req.backend_hint)) {
    set req.grace = 0s;
  }
}

sub vcl_pipe {
  set bereq.http.Connection = req.http.Connection;
  set bereq.http.Upgrade = req.http.Upgrade;
}

sub vcl_backend_response {
  set beresp.grace = 0s;
  # RFC 9213. Without it, what Cache-Control says to everybody holds: ask first.
  if (beresp.http.CDN-Cache-Control ~ "max-age=[0-9]+") {
    set beresp.ttl = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*max-age=([0-9]+).*$", "\1s"), 0s);
  }
  if (beresp.http.CDN-Cache-Control ~ "stale-if-error=[0-9]+") {
    set beresp.grace = std.duration(regsub(beresp.http.CDN-Cache-Control, "^.*stale-if-error=([0-9]+).*$", "\1s"), 0s);
  }
}

# A reading that fails is asked of the other instance, by name: the director may choose the same one again until its
# probe has noticed. A form is never sent twice.
sub vcl_backend_error {
  if (bereq.retries < 1 && (bereq.method == "GET" || bereq.method == "HEAD")) {
    if (beresp.backend == one) {
      set bereq.backend = two;
    } else {
      set bereq.backend = one;
    }
    return (retry);
  }
}

sub vcl_deliver {
  unset resp.http.CDN-Cache-Control;
  unset resp.http.Surrogate-Key;
}
