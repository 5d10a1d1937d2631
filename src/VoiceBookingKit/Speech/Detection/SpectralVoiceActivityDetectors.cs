namespace VoiceBookingKit.Speech.Detection;

/// <summary>Makes the built-in detectors, which share their tables.</summary>
internal sealed class SpectralVoiceActivityDetectors : IVoiceActivityDetectors
{
    private readonly FourierTransform _fourier = new();

    public IVoiceActivityDetector Create() => new SpectralVoiceActivityDetector(_fourier);
}
