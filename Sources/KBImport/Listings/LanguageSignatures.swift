import KBModel

/// What in a listing speaks for a language, and how much: the one table that ``LanguageGuess`` goes by.
///
/// A sign is a word (letters, digits and `_`, with `#`, `.`, `@` or `<` right before it and `$`, `*` or `:` right behind
/// it where they stand there), or two other characters side by side.
/// - `word` stands anywhere outside of comments and strings, `^word` first on a line, `^end+sub` first and second.
/// - A sign in small letters is found in any case; one with capitals as it is written only, and so is one behind `=`.
/// - `->` is a pair of characters (`_` for a blank), `^{` the first character of a line, `;$` the last one.
///
/// A weight of 6 in all is enough to name a language, where no other has nearly as much.
struct LanguageSignature: Sendable {
  let language: CodeLanguage
  let weight: Int
  let signs: String

  init(_ language: CodeLanguage, _ weight: Int, _ signs: String) {
    self.language = language
    self.weight = weight
    self.signs = signs
  }

  static let all: [LanguageSignature] = [
    // What C has in common with the languages that came of it, then each of these. C++ is C with more to it.
    Self(.c, 4, "^=#include ^=#define ^=#ifdef ^=#ifndef ^=#undef ^=#pragma ^=typedef"),
    Self(
      .c, 2,
      """
      ^=#if ^=#endif ^=#else ^=struct ^=static ^=extern ^=int ^=char ^=unsigned ^=switch
      ^=register ^=union ^=void
      """),
    Self(
      .c, 2,
      """
      LPSTR LPVOID LPCSTR HWND DWORD LPARAM WPARAM HINSTANCE HDC =printf =sprintf =malloc =sizeof
      =main
      """),
    Self(
      .c, 2,
      """
      PASCAL =_far =far =_cdecl =near LPTSTR LPCTSTR LRESULT =fprintf =scanf =strcpy WINAPI
      CALLBACK HRESULT
      """),
    Self(
      .c, 1,
      """
      ^=return ^=for ^=while ^=long ^=double ^=float ^=case ^=else ^=do ^=if =int =char =long
      =struct =void
      """),
    Self(
      .c, 1,
      """
      FAR NULL BYTE WORD UINT TRUE FALSE BOOL HANDLE ); ;$ ^{ ^} -> == != ++ += || /* // && )$
      """),
    // What a compiler says of a program begins with a place in it.
    Self(.c, -2, "):"),
    Self(
      .cpp, 4,
      """
      ^=public: ^=private: ^=protected: =virtual =cout =cin ^=template =afx_msg =namespace
      """),
    Self(
      .cpp, 4,
      """
      CString CWnd CDialog CView CDocument CObject CFrameWnd CListCtrl CWinApp =dynamic_cast
      =__uuidof _bstr_t _variant_t BEGIN_MSG_MAP BEGIN_COM_MAP BEGIN_MESSAGE_MAP ON_COMMAND
      STDMETHOD STDMETHODIMP AfxGetApp AfxMessageBox CComPtr CComBSTR CDaoDatabase CRecordset
      CByteArray CEdit CFile CListBox CMenu CPoint CRect CBitmap CBrush CPen CFont COleVariant
      CDaoRecordset CDatabase CArchive
      """),
    Self(.cpp, 3, ":: ^=class =throw =operator =const_cast CDC =inline =public"),
    Self(.cpp, 2, "=new =delete"),
    Self(.cpp, 1, "=this ^=try ^=catch TRACE"),
    Self(
      .idl, 5,
      """
      importlib coclass dispinterface pointer_default helpstring propput oleautomation
      """),
    // Visual Basic and the BASIC of Office: words begin with capitals.
    Self(
      .vb, 5,
      """
      ^Option+Explicit ^Attribute+VB_Name ^Private+Sub ^Public+Sub ^Private+Function
      ^Public+Function ^Sub+MAIN ^On+Error
      """),
    Self(
      .vb, 4,
      """
      ^End+Sub ^End+Function ^End+With ^Exit+Sub ^Exit+Function ^Debug+Print ^Private+Declare
      ^Public+Declare ^Private+Const ^Public+Const ^Global+Const ^End+Type ^ReDim MsgBox InputBox
      """),
    Self(
      .vb, 3,
      """
      ^Dim ^Sub ^Function ^Private ^Public ^Declare ^End+If ^End+Select ^Select+Case ^Set ^Next
      ^DoCmd ^Global ^Loop ^Wend ^Static CreateObject DoEvents Nothing Recordset Worksheets
      ActiveDocument ActiveSheet ActiveCell Selection vbCrLf Dynaset Application
      """),
    Self(
      .vb, 2,
      """
      Then As ByVal ElseIf String Boolean Variant Chr Chr$ CStr Optional GoTo Alias Resume ^With
      ^Const ^Open ^Close ^Print ^Call ^If Integer &H
      """),
    Self(
      .vb, 1,
      """
      ^' ^Else ^For ^Do ^Rem ^Case Not And Or To Len Mid Mid$ Format True False := Long Single
      Double _$
      """),
    // BASIC as it was before: everything in capitals, perhaps with numbers before the lines.
    Self(
      .basic, 4,
      """
      ^DECLARE+SUB ^DECLARE+FUNCTION ^END+SUB ^END+FUNCTION ^END+TYPE ^DIM+SHARED ^ON+ERROR
      ^LINE+INPUT ^COMMON+SHARED ^PRINT+USING ^DEF+FN ^OPTION+BASE ^DEF+SEG $INCLUDE CDECL INKEY$
      VARPTR VARSEG SADD
      """),
    Self(
      .basic, 3,
      """
      ^PRINT ^DIM ^CLS ^LOCATE ^GOSUB ^DEFINT ^INPUT ^LPRINT ^WEND ^SCREEN ^COLOR ^POKE ^REDIM
      ^RANDOMIZE ^SUB ^TYPE ^DATA ^FIELD ^LSET ^COMMON PEEK ^CHAIN CHR$ LEFT$ MID$ STRING$ STR$
      """),
    Self(
      .basic, 2,
      """
      ^NEXT ^CLOSE ^OPEN ^END+IF ^SELECT+CASE ^FUNCTION ^GOTO ^REM ^STATIC ^CASE+ELSE ^LOOP ^GET
      ^PUT SEG ^CONST THEN ^DECLARE ^DEF PRINT #1
      """),
    Self(.basic, 1, "^IF ^FOR ^DO ^WHILE ^ELSE ^END ^' AS INTEGER TO LEN"),
    // FoxPro: commands in capitals, `&&` comments, ENDxx, logical constants between dots.
    Self(
      .foxpro, 4,
      """
      ^#DEFINE ^#INCLUDE ^endif ^enddo ^endscan ^endproc ^endfunc ^enddefine ^endfor ^endcase
      ^endtext ^endwith .t .f ^set+talk ^set+safety ^define+class ^define+window ^define+popup
      ^define+menu ^define+bar ^define+pad ^activate+window ^activate+popup ^activate+menu
      ^select+0 ^create+cursor ^modify+window ^modify+form ^do+case ^set+exclusive ^set+deleted
      ^set+procedure ^on+selection ^append+blank ^set+order ^set+century ^set+classlib ^go+top
      ^report+form ^set+library ^create+database ^do+form
      """),
    Self(
      .foxpro, 3,
      """
      ^scan ^replace ^store ^browse ^skip ^local ^lparameters ^parameters ^thisform thisform
      thisformset _screen ^append ^index ^use ^do+while sqlconnect sqlexec messagebox getfile
      alltrim recno reccount ^go ^modify ^seek ^set+filter ^set+relation ^with+this sqlsetprop
      cursorsetprop dbsetprop addobject ^release
      """),
    Self(
      .foxpro, 3,
      """
      ^set+printer ^set+print ^set+point ^set+default ^set+date ^set+console ^set+device
      ^set+alternate ^set+multilocks ^set+optimize ^set+database ^set+separator ^set+step
      ^open+database ^create+table ^insert+into
      """),
    Self(
      .foxpro, 2,
      """
      ^procedure ^function ^clear ^public ^set ^otherwise ^@ ^? ^*! .and .or .not && ^close
      ^declare cursor ^wait ^locate ^list =( ^= ^parameter
      """),
    Self(.foxpro, 1, "^if ^else ^return ^select ^case ^create ^define this into ;$ ^*"),
    // Assembly language: registers, directives, `;` comments.
    Self(
      .masm, 4,
      """
      ^.model ^.code ^.data ^.stack ^.386 ^.286 ^.486 ^assume ^extrn ^includelib ^.startup ^.exit
      ^.dosseg ^invoke ^int+21h
      """),
    Self(
      .masm, 3,
      """
      ^mov ^push ^pop ^jmp ^lea ^cmp ^xor ^jne ^jz ^jnz ^je ^ret ^les ^lds ^inc ^dec ^jb ^jae ^jc
      ^rep ^iret ^retf ^cli ^sti ^lodsb ^stosb endp ^shl ^shr
      """),
    Self(
      .masm, 2,
      """
      ^call ^add ^sub ^int =ax =bx =cx =dx =si =di =bp =sp =es =ds =eax =ebx =ecx =edx =esi =edi
      =ebp =esp =al =ah =dl =dh segment ends dup macro endm =db =dw =dd AX BX CX DX SI DI
      """),
    Self(.masm, 1, "proc ^public ^org ^end ptr offset equ ^nop ^; ^and ^or DB DW DD"),
    // FORTRAN: types with their sizes, units of input and output, operators between dots.
    Self(
      .fortran, 4,
      """
      ^subroutine integer* real* character* complex* logical* ^implicit+none ^interface+to ^end+do
      ^program .eq .ne .gt .lt .ge .le ^dimension ^double+precision ^end+subroutine ^end+program
      ^end+module allocatable intent ^end+interface
      """),
    Self(
      .fortran, 3,
      """
      ^integer ^real ^character ^complex ^logical ^implicit ^format ^continue ^equivalence ^entry
      ^allocate ^external (*
      """),
    Self(
      .fortran, 2,
      """
      ^call ^stop ^common ^parameter ^write ^module ^block ^include ^C ** ,* ^contains *,
      """),
    Self(.fortran, 1, "^end ^if then ^do ^print ^read ^return ^function ^data"),
    // SQL: whole clauses, the procedures and variables of SQL Server.
    Self(
      .sql, 4,
      """
      ^insert+into ^create+proc ^create+procedure ^create+view ^create+index ^create+trigger
      ^alter+table ^drop+table ^drop+proc ^drop+procedure ^begin+tran ^commit+tran ^rollback+tran
      ^group+by ^order+by ^union+all ^delete+from ^create+or ^set+nocount ^set+identity_insert
      ^select+* ^backup+database ^restore+database ^load+database ^dump+database ^use+master
      """),
    Self(
      .sql, 3,
      """
      ^create+table ^exec ^execute ^go varchar nvarchar sysobjects smallint datetime tinyint
      ^raiserror nolock sp_configure sp_addserver sp_dboption varchar2 ^dbcc ^sp_configure
      ^sp_addlogin
      """),
    Self(
      .sql, 2,
      """
      ^select ^from ^where ^update ^inner ^having ^values ^declare ^delete join distinct ^alter
      clustered @@ (@ ,@
      """),
    Self(.sql, 1, "^set from where ^begin ^as int char ^insert ^and null into"),
    // Commands of MS-DOS and Windows. Most commands make a line one only with a path or a switch.
    Self(
      .batch, 6,
      """
      ^@echo ^@rem ^if+errorlevel ^if+exist ^echo+off ^net+use ^net+start ^net+stop ^net+user
      ^net+share ^net+view ^net+send ^net+time ^net+config ^net+localgroup ^net+accounts
      ^net+session
      """),
    Self(
      .batch, 4,
      """
      ^regsvr32 ^xcopy ^nbtstat ^ipconfig ^attrib ^netsh ^cscript ^winnt ^winnt32 ^cacls ^ntdsutil
      ^regedit ^chkdsk ^ping ^nslookup ^rdisk ^nmake ^expand ^eseutil ^isinteg ^secedit ^diskcopy
      ^fdisk ^scandisk ^tracert ^netstat ^nltest ^csvde ^ldifde ^subst ^deltree ^cl ^bcp ^isql
      ^osql ^rc ^edlin ^diskcomp ^loadhigh ^lh
      """),
    Self(
      .batch, 3,
      """
      ^copy ^del ^ren ^md ^cd ^rd ^mkdir ^rmdir ^chdir ^erase ^rename ^format ^echo ^pause ^cls
      ^dir ^path ^masm ^lib ^label ^move ^start ^mode ^find ^shift ^choice ^link ^sys ^debug
      ^route ^arp ^share ^prompt
      """),
    Self(.batch, 2, "^set ^rem ^call ^type ^goto ^for ^if %1 errorlevel nul"),
    Self(.batch, 1, "_/ :\\ .exe .bat"),
    // A makefile holds commands, too.
    Self(.batch, -3, "$( $@"),
    // Pages and their scripts.
    Self(
      .html, 4,
      """
      <html <body <head <table <form <script <object <meta <input <td <tr <frameset <img <a <title
      <br <param <applet
      """),
    Self(.html, 2, "</ <p <b <font <center <h1 <h2 <li <ul"),
    Self(.asp, 12, "<%"),
    Self(.asp, 8, "%>"),
    Self(.asp, 1, "Response Server Request"),
    Self(.xml, 4, "<? ?>"),
    Self(.xml, 2, "/>"),
    Self(.javascript, 2, "^=var =alert =typeof"),
    Self(.javascript, 4, "^=function getElementById ActiveXObject"),
    Self(.csharp, 5, "Console.WriteLine ^=foreach ^using+System"),
    Self(
      .java, 5,
      """
      ^=import+java ^=package =extends =implements =throws ^=public+class ^=synchronized
      """),
    Self(.java, 2, "^=public ^=private =final =String"),
  ]
}
