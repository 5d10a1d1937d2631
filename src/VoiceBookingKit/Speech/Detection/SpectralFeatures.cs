namespace VoiceBookingKit.Speech.Detection;

/// <summary>What is measured in one step of sound.</summary>
/// <param name="Ratio">Power above the background over the background's, between 100 Hz and 4 kHz.</param>
/// <param name="Harmonicity">How much of what stands above the background repeats at a voice's pitch, 0 to 1.</param>
/// <param name="Purity">How much of it lies at a single frequency, 0 to 1: near 1 for a whistle or a dial tone.</param>
/// <param name="Level">Power between 100 Hz and 4 kHz, in dB below full scale.</param>
internal readonly record struct SpectralFeatures(float Ratio, float Harmonicity, float Purity, float Level);
