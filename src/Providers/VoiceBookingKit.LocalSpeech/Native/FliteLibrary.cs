using System.Runtime.InteropServices;

namespace VoiceBookingKit.LocalSpeech.Native;

/// <summary>The C interface of flite 2 (libflite.so.1) and of its voices, which Debian and Ubuntu package.</summary>
internal static unsafe partial class FliteLibrary
{
    private const string Flite = "libflite.so.1";

    [LibraryImport(Flite, EntryPoint = "flite_init")]
    public static partial int Initialize();

    [LibraryImport("libflite_cmu_us_slt.so.1", EntryPoint = "register_cmu_us_slt")]
    public static partial Voice* RegisterSlt(nint folder);

    [LibraryImport("libflite_cmu_us_rms.so.1", EntryPoint = "register_cmu_us_rms")]
    public static partial Voice* RegisterRms(nint folder);

    [LibraryImport("libflite_cmu_us_awb.so.1", EntryPoint = "register_cmu_us_awb")]
    public static partial Voice* RegisterAwb(nint folder);

    [LibraryImport("libflite_cmu_us_kal16.so.1", EntryPoint = "register_cmu_us_kal16")]
    public static partial Voice* RegisterKal(nint folder);

    /// <summary>Sets a feature. The engine keeps the name's address and not the name, so it must stay where it is for good.</summary>
    [LibraryImport(Flite, EntryPoint = "flite_feat_set_float")]
    public static partial void SetFeature(nint features, byte* name, float value);

    /// <summary>Makes the sound of a text; null when it can't. The caller of this method frees it.</summary>
    [LibraryImport(Flite, EntryPoint = "flite_text_to_wave", StringMarshalling = StringMarshalling.Utf8)]
    public static partial Wave* Speak(string text, Voice* voice);

    [LibraryImport(Flite, EntryPoint = "delete_wave")]
    public static partial void Free(Wave* wave);

    /// <summary>The head of flite's voice.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Voice
    {
        public readonly nint Name;
        public readonly nint Features;
    }

    /// <summary>Flite's sound.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public readonly struct Wave
    {
        public readonly nint Type;
        public readonly int SampleRate;
        public readonly int SampleCount;
        public readonly int Channels;
        public readonly short* Samples;
    }
}
