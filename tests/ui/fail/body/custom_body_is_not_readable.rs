use acs_endpoint::client::Body;

struct Chunks;

fn read<B: Body>(_: B) {}

fn main() {
    read(Chunks);
}
