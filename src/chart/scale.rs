/// About how many steps a grid has: enough to read a number off, few enough to pass over.
const STEPS: usize = 4;
/// Where the least number is a smaller part of the greatest, the grid begins at zero.
const NEAR_ZERO: f64 = 0.4;

/// The numbers of a grid behind lines, rising.
pub fn axis(numbers: impl Iterator<Item = f64> + Clone) -> Vec<f64> {
    let most = numbers.clone().fold(f64::NEG_INFINITY, f64::max);
    let least = numbers.fold(f64::INFINITY, f64::min);
    if !(least.is_finite() && most.is_finite()) {
        return Vec::new();
    }
    let least = if least > 0.0 && least < NEAR_ZERO * most { 0.0 } else { least };
    ticks(least, most, STEPS)
}

/// The least and the greatest of numbers, and zero.
pub(super) fn range(numbers: impl Iterator<Item = f64>) -> (f64, f64) {
    numbers.fold((0.0_f64, 0.0_f64), |(least, most), number| (least.min(number), most.max(number)))
}

/// Round numbers from at most `least` to at least `most`, about `count` steps apart: one, two or five times a power of ten.
fn ticks(least: f64, most: f64, count: usize) -> Vec<f64> {
    let span = if most > least { most - least } else { most.abs().max(1.0) };
    let rough = span / count as f64;
    let power = libm::pow(10.0, libm::floor(libm::log10(rough)));
    let step = [1.0, 2.0, 5.0, 10.0]
        .into_iter()
        .map(|factor| factor * power)
        .find(|step| *step >= rough * 0.999)
        .unwrap_or(10.0 * power);
    let (first, last) = (libm::floor(least / step), libm::ceil(most / step));
    let count = ((last - first).max(1.0) as usize).min(20);
    (0..=count).map(|i| (first + i as f64) * step).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_hold_the_data() {
        assert_eq!(ticks(0.0, 329.0, 4), [0.0, 100.0, 200.0, 300.0, 400.0]);
        assert_eq!(ticks(70.0, 84.0, 4), [70.0, 75.0, 80.0, 85.0]);
        assert_eq!(ticks(-2.0, 3.0, 4), [-2.0, 0.0, 2.0, 4.0]);
        assert_eq!(ticks(5.0, 5.0, 4).len(), 2);
    }
}
