using System.Runtime.InteropServices;

namespace VoiceBookingKit.LocalSpeech.Native;

/// <summary>The C interface of PocketSphinx 5prealpha (libpocketsphinx.so.3), which Debian and Ubuntu package.</summary>
/// <remarks>The 5.0 release has another file name and renamed the calls that make and configure a decoder; all that would change for it is in this file.</remarks>
internal static partial class PocketSphinxLibrary
{
    private const string Sphinx = "libpocketsphinx.so.3";
    private const string SphinxBase = "libsphinxbase.so.3";

    /// <summary>Sets who is told what the engine does; null for nobody.</summary>
    [LibraryImport(SphinxBase, EntryPoint = "err_set_callback")]
    public static partial void SetLog(nint callback, nint state);

    /// <summary>Sets the file into which settings are listed; null for none, where stderr would be it.</summary>
    [LibraryImport(SphinxBase, EntryPoint = "err_set_logfp")]
    public static partial void SetLogFile(nint file);

    /// <summary>The engine's settings with their defaults.</summary>
    [LibraryImport(Sphinx, EntryPoint = "ps_args")]
    public static partial nint Settings();

    [LibraryImport(SphinxBase, EntryPoint = "cmd_ln_parse_r", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint ParseSettings(nint previous, nint settings, int count, string[] values, int isStrict);

    [LibraryImport(SphinxBase, EntryPoint = "cmd_ln_free_r")]
    public static partial int FreeSettings(nint settings);

    [LibraryImport(Sphinx, EntryPoint = "ps_init")]
    public static partial nint Create(nint settings);

    [LibraryImport(Sphinx, EntryPoint = "ps_free")]
    public static partial int Free(nint decoder);

    /// <summary>Reads a transform of the model's sounds.</summary>
    [LibraryImport(Sphinx, EntryPoint = "ps_mllr_read", StringMarshalling = StringMarshalling.Utf8)]
    public static partial nint ReadTransform(string file);

    /// <summary>Transforms the model's sounds, as they stand in its files; the decoder owns the transform from here on.</summary>
    [LibraryImport(Sphinx, EntryPoint = "ps_update_mllr")]
    public static partial nint Transform(nint decoder, nint transform);

    [LibraryImport(Sphinx, EntryPoint = "ps_add_word", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int AddWord(nint decoder, string word, string phones, int isLast);

    [LibraryImport(Sphinx, EntryPoint = "ps_set_jsgf_string", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int SetGrammar(nint decoder, string name, string jsgf);

    [LibraryImport(Sphinx, EntryPoint = "ps_set_search", StringMarshalling = StringMarshalling.Utf8)]
    public static partial int UseSearch(nint decoder, string name);

    [LibraryImport(Sphinx, EntryPoint = "ps_start_stream")]
    public static partial int StartStream(nint decoder);

    [LibraryImport(Sphinx, EntryPoint = "ps_start_utt")]
    public static partial int StartUtterance(nint decoder);

    [LibraryImport(Sphinx, EntryPoint = "ps_process_raw")]
    public static partial int Process(nint decoder, ReadOnlySpan<short> samples, nuint count, int noSearch, int isWhole);

    /// <summary>What turns sound into what the model knows sounds by; the decoder owns it.</summary>
    [LibraryImport(Sphinx, EntryPoint = "ps_get_fe")]
    public static partial nint FrontEnd(nint decoder);

    [LibraryImport(SphinxBase, EntryPoint = "fe_start_utt")]
    public static partial int StartFrames(nint frontEnd);

    /// <summary>Makes frames of cepstra; without a place for them it tells how many there would be.</summary>
    [LibraryImport(SphinxBase, EntryPoint = "fe_process_frames")]
    public static unsafe partial int MakeFrames(nint frontEnd, short** samples, nuint* count, float** cepstra, int* frames, int* firstVoiced);

    /// <summary>Makes a frame of what sound is left.</summary>
    [LibraryImport(SphinxBase, EntryPoint = "fe_end_utt")]
    public static unsafe partial int EndFrames(nint frontEnd, float* cepstrum, int* frames);

    [LibraryImport(Sphinx, EntryPoint = "ps_process_cep")]
    public static unsafe partial int ProcessFrames(nint decoder, float** cepstra, int frames, int noSearch, int isWhole);

    [LibraryImport(Sphinx, EntryPoint = "ps_end_utt")]
    public static partial int EndUtterance(nint decoder);

    /// <summary>The words so far; null when there are none. The engine owns the text.</summary>
    [LibraryImport(Sphinx, EntryPoint = "ps_get_hyp")]
    public static partial nint Hypothesis(nint decoder, out int score);

    [LibraryImport(Sphinx, EntryPoint = "ps_seg_iter")]
    public static partial nint FirstSegment(nint decoder);

    /// <summary>The next segment, or null at the end; the one before it is freed.</summary>
    [LibraryImport(Sphinx, EntryPoint = "ps_seg_next")]
    public static partial nint NextSegment(nint segment);

    [LibraryImport(Sphinx, EntryPoint = "ps_seg_word")]
    public static partial nint SegmentWord(nint segment);

    [LibraryImport(Sphinx, EntryPoint = "ps_seg_frames")]
    public static partial void SegmentFrames(nint segment, out int first, out int last);

    [LibraryImport(Sphinx, EntryPoint = "ps_seg_prob")]
    public static partial int SegmentScores(nint segment, out int acoustic, out int language, out int backOff);

    [LibraryImport(Sphinx, EntryPoint = "ps_get_logmath")]
    public static partial nint LogMath(nint decoder);

    [LibraryImport(SphinxBase, EntryPoint = "logmath_exp")]
    public static partial double Probability(nint logMath, int logarithm);
}
