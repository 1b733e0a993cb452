use acs_endpoint::Body;

struct Chunks;

fn read<B: Body>(_: B) {}

fn main() {
    read(Chunks);
}
