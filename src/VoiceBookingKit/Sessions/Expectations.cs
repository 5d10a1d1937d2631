using VoiceBookingKit.Language;
using VoiceBookingKit.Speech;

namespace VoiceBookingKit.Sessions;

/// <summary>Tells recognisers what the receptionist asked for.</summary>
internal static class Expectations
{
    public static ExpectedSpeech ToSpeech(this Expected expected) => expected switch
    {
        Expected.Service => ExpectedSpeech.Service,
        Expected.Staff => ExpectedSpeech.Staff,
        Expected.Date => ExpectedSpeech.Date,
        Expected.Time => ExpectedSpeech.Time,
        Expected.Name => ExpectedSpeech.Name,
        Expected.Email => ExpectedSpeech.Email,
        Expected.Phone => ExpectedSpeech.Phone,
        Expected.Confirmation => ExpectedSpeech.Confirmation,
        Expected.Reference => ExpectedSpeech.Reference,
        Expected.Message => ExpectedSpeech.Message,
        _ => ExpectedSpeech.Anything,
    };
}
