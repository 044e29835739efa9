/** What the sample's units write for Quý I/2025, by unit code: sample texts, no real event of a unit and no person. */

/** The sentences of one unit for one quarter; `movement` is TD2, `works` VH2, `model` TD5. */
export interface Narrative {
  readonly results: string
  readonly difficulties?: string
  readonly proposals?: string
  readonly movement?: string
  readonly works?: string
  readonly model?: string
}

export const firstQuarter: Readonly<Record<string, Narrative>> = {
  BTC: {
    results:
      'Lồng ghép nội dung ba chủ đề lớn vào hướng dẫn đại hội chi bộ, đảng bộ cơ sở nhiệm kỳ 2025 - 2030; phổ biến chủ trương sắp xếp, tinh gọn tổ chức bộ máy tới toàn thể cán bộ, đảng viên của Ban.',
    proposals:
      'Sớm cung cấp đề cương tuyên truyền về công tác nhân sự đại hội để thống nhất nội dung trong toàn Đảng bộ.',
  },
  UBKT: {
    results:
      'Phổ biến quy định mới về kỷ luật đảng trong các kỳ sinh hoạt chi bộ; qua kiểm tra chuyên đề đã nhắc nhở hai tổ chức đảng chậm cụ thể hóa kế hoạch tuyên truyền.',
  },
  BDV: {
    results:
      'Nắm tình hình Nhân dân trước, trong và sau Tết Nguyên đán Ất Tỵ; phối hợp Mặt trận và các đoàn thể tuyên truyền chủ trương chỉnh trang đô thị, được đa số hộ dân vùng dự án đồng thuận.',
    difficulties:
      'Một số dự án kéo dài, người dân còn băn khoăn về giá đất bồi thường nên công tác vận động mất nhiều thời gian.',
    model: 'Mô hình “Ba cùng với khu phố”: mỗi cán bộ của Ban dự sinh hoạt với một khu phố mỗi tháng.',
  },
  VPTU: {
    results:
      'Duy trì chuyên mục “Tiến tới Đại hội XIV của Đảng” trên trang thông tin của Thành ủy; bảo đảm phát hành văn bản tuyên truyền trong ngày.',
    difficulties: 'Trang thông tin chưa có nhân sự chuyên trách biên tập video.',
  },
  MTTQ: {
    results: [
      '1. Công tác chỉ đạo: Ban Thường trực ban hành kế hoạch tuyên truyền ba chủ đề lớn, hướng dẫn 13 phường, xã lựa chọn nội dung phù hợp với từng khu dân cư; phân công từng ủy viên phụ trách địa bàn, mỗi tháng giao ban một lần để kịp thời nắm dư luận và giải đáp kiến nghị của Nhân dân.',
      '2. Tuyên truyền trong dịp Tết Nguyên đán Ất Tỵ và kỷ niệm 95 năm Ngày thành lập Đảng: phối hợp tổ chức chương trình “Xuân sum vầy - Tết sẻ chia”, trao quà cho hộ nghèo, hộ có hoàn cảnh khó khăn; tại các điểm trao quà đều bố trí 15 phút thông tin thời sự về thành tựu phát triển kinh tế - xã hội của thành phố năm 2024 và nhiệm vụ năm 2025. Các khu dân cư treo cờ Đảng, cờ Tổ quốc, dọn vệ sinh đường làng, ngõ phố, tạo không khí phấn khởi mừng Đảng, mừng Xuân.',
      '3. Cuộc vận động “Toàn dân đoàn kết xây dựng nông thôn mới, đô thị văn minh” được lồng ghép với tuyên truyền chủ đề “Niềm tin mới, khí thế mới”; các tổ tự quản duy trì những tuyến phố không rác, các chức sắc tôn giáo và người có uy tín trong đồng bào Chăm tham gia vận động bà con thực hiện nếp sống văn minh trong việc cưới, việc tang, lễ hội.',
      '4. Giám sát và phản biện xã hội: lồng ghép thông tin chủ trương sắp xếp, tinh gọn tổ chức bộ máy vào hội nghị tiếp xúc cử tri và hội nghị phản biện dự thảo văn kiện đại hội cấp cơ sở; nhiều ý kiến góp ý tâm huyết, thể hiện sự đồng thuận cao đối với đường lối của Đảng, đồng thời mong muốn việc sắp xếp đi liền với nâng cao chất lượng phục vụ Nhân dân.',
      '5. Đánh giá: hình thức tuyên truyền qua nhóm Zalo khu dân cư có hiệu quả rõ nhất, tin bài đến được tận hộ gia đình trong ngày; hình thức hội nghị tập trung cần đổi mới theo hướng ngắn gọn, tăng trao đổi, giảm đọc tài liệu. Ban Thường trực đã rút kinh nghiệm và giao các tổ chức thành viên đăng ký mỗi quý ít nhất một buổi đối thoại tại khu dân cư.',
    ].join('\n'),
    difficulties: 'Kinh phí cho công tác tuyên truyền ở khu dân cư còn hạn hẹp, chủ yếu dựa vào xã hội hóa.',
    proposals: 'Đề nghị hỗ trợ tài liệu hỏi - đáp song ngữ Việt - Chăm phục vụ khu dân cư có đồng bào Chăm.',
    movement: 'Phong trào “Xuân sum vầy - Tết sẻ chia”; kỷ niệm 95 năm Ngày thành lập Đảng (3/2)',
    model: 'Mô hình “Nhóm Zalo khu dân cư - tin chính thống đến từng nhà”.',
  },
  LDLD: {
    results:
      'Tổ chức “Tết sum vầy” cho đoàn viên, người lao động; nói chuyện thời sự tại các công đoàn cơ sở khối doanh nghiệp vào giờ giao ca để không ảnh hưởng sản xuất.',
    difficulties:
      'Khó tập trung công nhân làm việc theo ca; doanh nghiệp nhỏ ít bố trí thời gian cho sinh hoạt công đoàn.',
    movement: 'Thi đua “Lao động giỏi, lao động sáng tạo”',
  },
  HND: {
    results:
      'Tuyên truyền tới hội viên về chủ trương phát triển nông nghiệp công nghệ cao, vận động hộ trồng nho, táo đăng ký mã số vùng trồng; các chi hội đưa tin thời sự vào buổi họp tổ tiết kiệm.',
    proposals: 'Đề nghị mở lớp tập huấn kỹ năng viết tin, quay clip ngắn cho cán bộ chi hội.',
    model: 'Mô hình “Vườn nho, vườn táo không rác thải nhựa”.',
  },
  HPN: {
    results:
      'Tổ chức chuỗi hoạt động kỷ niệm Ngày Quốc tế Phụ nữ 8/3, Tuần lễ Áo dài; ra mắt tổ truyền thông nữ tại các chi hội, tích cực chia sẻ tin tốt trên mạng xã hội.',
    difficulties: 'Lượt chia sẻ mới thống kê được ở cấp chi hội theo ước lượng, chưa có công cụ đếm chính xác.',
    movement: 'Phong trào “Phụ nữ tích cực học tập, lao động sáng tạo, xây dựng gia đình hạnh phúc”',
    works: 'Đêm thơ - nhạc “Áo dài quê hương”.',
    model: 'Mô hình “Mỗi chi hội một fanpage sạch”.',
  },
  TD: {
    results:
      '=> Nổi bật: chiến dịch “Xuân tình nguyện 2025” và diễn đàn “Khát vọng trẻ trong kỷ nguyên mới” thu hút đông đảo đoàn viên, thanh niên; các video ngắn về thành tựu đất nước đạt lượng xem cao.',
    proposals: 'Đề nghị cấp kinh phí mua bản quyền phần mềm dựng video cho đội truyền thông của Thành đoàn.',
    movement: 'Xuân tình nguyện 2025; Tháng Thanh niên',
    works: 'Video “Một ngày ở thành phố trẻ”.',
    model: 'Mô hình “Tổ phản ứng nhanh trên mạng xã hội”.',
  },
  HCCB: {
    results:
      'Cán bộ, hội viên gương mẫu đấu tranh với thông tin xấu độc; phối hợp nhà trường tổ chức nói chuyện truyền thống cách mạng nhân dịp 95 năm Ngày thành lập Đảng.',
    difficulties: 'Hội viên tuổi cao, việc sử dụng mạng xã hội còn hạn chế.',
  },
  UBND: {
    results:
      'Chỉ đạo trang trí đường hoa, cụm pa nô tại quảng trường và các tuyến phố chính; tổ chức chương trình nghệ thuật, hội hoa xuân, giải thể thao mừng Đảng, mừng Xuân Ất Tỵ.',
    movement: 'Phát động thi đua hoàn thành chỉ tiêu kinh tế - xã hội năm 2025',
    works: 'Triển lãm ảnh “Thành phố bên sông Dinh”.',
    model: 'Mô hình “Tuyến phố văn minh, không quảng cáo rao vặt”.',
  },
  BTG: {
    results:
      'Ban hành đề cương tuyên truyền ba chủ đề lớn; tổ chức hội nghị báo cáo viên hằng tháng theo hình thức trực tiếp kết hợp trực tuyến; định hướng nội dung cho hệ thống truyền thanh cơ sở.',
    works: 'Tập ca khúc về quê hương Ninh Thuận được phát trên hệ thống truyền thanh.',
  },
  BCD35: {
    results:
      'Theo dõi, phát hiện và phối hợp xử lý các tin, bài sai sự thật; lực lượng nòng cốt đăng, chia sẻ bài phản bác luận điệu xuyên tạc chủ trương tinh gọn bộ máy.',
    difficulties: 'Một số tài khoản lan truyền tin giả đặt máy chủ ở nước ngoài, việc xử lý còn chậm.',
  },
  KINHDINH: {
    results:
      'Sau khi sắp xếp đơn vị hành chính, Đảng ủy tập trung tuyên truyền tạo đồng thuận, ổn định tư tưởng; phát động tuyến phố thương mại văn minh quanh khu vực chợ.',
    difficulties: 'Địa bàn mới sáp nhập rộng, nhiều nhóm Zalo khu phố cũ chưa hợp nhất nên thông tin còn trùng lặp.',
    movement: 'Thi đua chào mừng đại hội đảng bộ phường',
    model: 'Mô hình “Chợ văn minh - tiểu thương thân thiện”.',
  },
  PHUHA: {
    results:
      'Hoàn thành đại hội điểm ở hai chi bộ khu phố, qua đó rút kinh nghiệm tuyên truyền trực quan; treo băng rôn, cờ phướn trên các trục đường chính dịp Tết.',
    proposals: 'Đề nghị thành phố hỗ trợ một màn hình LED tại khu vực ngã năm trung tâm phường.',
    movement: 'Kỷ niệm 95 năm Ngày thành lập Đảng',
  },
  MYBINH: {
    results:
      'Phối hợp Bộ đội Biên phòng tuyên truyền ngư dân bám biển, không khai thác hải sản bất hợp pháp; lồng ghép chủ đề về vị thế đất nước trong lễ ra quân đánh bắt đầu năm.',
    difficulties: 'Ngư dân đi biển dài ngày, khó tổ chức sinh hoạt tập trung.',
    model: 'Mô hình “Loa phát thanh trên bến cá”.',
  },
  MYDONG: {
    results:
      'Ra mắt tổ truyền thông cộng đồng tại các khu phố ven biển; tổ chức ngày hội văn hóa - thể thao mừng Xuân với sự tham gia của đông đảo Nhân dân.',
    movement: 'Phong trào “Toàn dân đoàn kết xây dựng đời sống văn hóa”',
    works: 'Hội thi hát ru, hát dân ca khu phố.',
  },
  MYHAI: {
    results:
      'Tổ chức sinh hoạt chuyên đề “Niềm tin mới, khí thế mới” ở toàn bộ chi bộ; mỗi đảng viên đăng ký một việc làm cụ thể hướng tới đại hội đảng bộ phường.',
    proposals: 'Đề nghị cấp thêm sách, báo cho tủ sách pháp luật khu phố.',
    movement: 'Mỗi đảng viên một việc làm tốt',
    model: 'Mô hình “Bảng tin số” quét mã QR tại nhà sinh hoạt cộng đồng.',
  },
  DONGHAI: {
    results:
      'Tuyên truyền lưu động bằng xe loa tại các khu phố ven cảng; vận động chủ tàu lắp thiết bị giám sát hành trình và treo cờ Tổ quốc khi ra khơi.',
    difficulties: 'Hệ thống loa khu phố 3 và khu phố 7 xuống cấp, chất lượng âm thanh kém.',
    proposals: 'Đề nghị bố trí kinh phí sửa chữa hệ thống truyền thanh trong quý II.',
  },
  VANHAI: {
    results:
      'Đưa nội dung tuyên truyền vào lễ phát động Tết trồng cây đời đời nhớ ơn Bác Hồ; các chi bộ nông nghiệp gắn sinh hoạt với chuyển đổi cây trồng tiết kiệm nước.',
    movement: 'Tết trồng cây; thi đua xây dựng đô thị văn minh',
    model: 'Mô hình “Con đường hoa phụ nữ - nông dân”.',
  },
  DAISON: {
    results: 'Tổ chức tuyên truyền trong Đảng bộ phường theo kế hoạch; kết quả cụ thể sẽ bổ sung sau.',
    difficulties: 'Cán bộ phụ trách mới nhận nhiệm vụ, chưa nắm hết cách thống kê số liệu.',
  },
  DAOLONG: {
    results:
      'Nâng chất lượng sinh hoạt chi bộ chuyên đề, mỗi buổi dành ít nhất 20 phút thảo luận; tổ chức giải việt dã chào mừng 95 năm Ngày thành lập Đảng.',
    movement: 'Giải việt dã mừng Đảng, mừng Xuân',
  },
  PHUOCMY: {
    results:
      '- Tổ chức thông tin thời sự gắn với công tác giải phóng mặt bằng khu đô thị mới.\n- Vận động 100% chi bộ đăng ký công trình chào mừng đại hội.\n- Duy trì bản tin phát thanh hai buổi mỗi ngày.',
    difficulties: 'Một bộ phận người dân ở khu vực giải tỏa chưa đồng thuận, tham gia sinh hoạt chưa đều.',
  },
  BAOAN: {
    results:
      'Gắn tuyên truyền với giữ gìn, quảng bá di tích tháp Pô Klong Garai; đội ngũ thuyết minh viên trẻ lồng ghép thông tin đối ngoại khi đón khách quốc tế.',
    works: 'Clip giới thiệu tháp Pô Klong Garai bằng tiếng Việt và tiếng Anh.',
    model: 'Mô hình “Thuyết minh viên tuổi hai mươi”.',
  },
  THANHHAI: {
    results:
      'Tuyên truyền xây dựng nông thôn mới nâng cao, vận động bà con hiến đất mở rộng đường nội đồng; tổ chức ngày hội đọc sách tại nhà văn hóa xã.',
    proposals: 'Đề nghị bổ sung đầu sách về nông nghiệp sạch cho thư viện xã.',
    movement: 'Xã Thành Hải chung sức xây dựng nông thôn mới nâng cao',
    model: 'Mô hình “Sáng thứ Bảy vì nông thôn mới”.',
  },
  PGDDT: {
    results:
      'Các trường học lồng ghép ba chủ đề vào giờ chào cờ, sinh hoạt ngoại khóa; tổ chức hội thi “Em yêu biển đảo quê hương”, rung chuông vàng tìm hiểu 95 năm truyền thống vẻ vang của Đảng.',
    movement: 'Thi đua “Dạy tốt, học tốt”; hội thi “Em yêu biển đảo quê hương”',
    works: 'Tuyển tập tranh thiếu nhi về quê hương, biển đảo.',
    model: 'Mô hình “Mười phút đọc báo Đảng đầu tuần”.',
  },
  TTYT: {
    results:
      'Kết hợp truyền thông sức khỏe với tuyên truyền chủ trương của Đảng tại trạm y tế; tổ chức kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam 27/2, biểu dương y, bác sĩ tận tụy.',
    difficulties: 'Cán bộ y tế trực ca nên tỷ lệ dự sinh hoạt tập trung chưa cao.',
    movement: 'Kỷ niệm 70 năm Ngày Thầy thuốc Việt Nam',
  },
  VPHU: {
    results:
      'Cập nhật tin hoạt động của Hội đồng nhân dân, Ủy ban nhân dân thành phố trên cổng thông tin điện tử; chi bộ hoàn thành học tập chuyên đề năm 2025.',
  },
  TAND: {
    results:
      'Tuyên truyền pháp luật qua các phiên tòa rút kinh nghiệm và phiên tòa lưu động; chi bộ sinh hoạt chuyên đề về bảo vệ nền tảng tư tưởng của Đảng.',
    movement: 'Thi đua “Phụng công, thủ pháp, chí công, vô tư”',
  },
  VKSND: {
    results:
      'Sinh hoạt chi bộ gắn việc học tập ba chủ đề lớn với kỷ cương công vụ; viết bài tuyên truyền trên trang tin của ngành.',
  },
  THUE: {
    results:
      'Tuyên truyền chính sách thuế, hóa đơn điện tử tới hộ kinh doanh, lồng ghép thông tin thành tựu kinh tế đất nước; chi bộ quán triệt chủ trương sắp xếp ngành thuế.',
    difficulties: 'Khối lượng công việc cuối kỳ quyết toán lớn, thời gian dành cho tuyên truyền ít.',
  },
  BHXH: {
    results:
      'Ra quân vận động tham gia bảo hiểm xã hội tự nguyện ngay từ đầu năm; kết hợp phát tờ rơi, giới thiệu thành tựu an sinh xã hội của đất nước.',
    movement: 'Lễ ra quân “Bảo hiểm xã hội toàn dân”',
  },
  TTCT: {
    results:
      'Mở lớp bồi dưỡng lý luận chính trị cho đảng viên mới và lớp bồi dưỡng báo cáo viên cơ sở; đưa ba chủ đề lớn vào phần thời sự của từng lớp.',
    proposals: 'Đề nghị cung cấp bài giảng điện tử mẫu về chủ đề “Thời cơ, thách thức và trách nhiệm lịch sử”.',
    model: 'Mô hình “Lớp học không giấy”.',
  },
  QLDT: {
    results:
      'Tham mưu chỉnh trang vỉa hè, cây xanh, chiếu sáng phục vụ Tết; thẩm định vị trí pa nô tuyên truyền bảo đảm mỹ quan và an toàn giao thông.',
  },
  VHTT: {
    results:
      'Tổ chức hội xuân, biểu diễn lân sư rồng, giải bóng chuyền mừng Đảng, mừng Xuân; xe tuyên truyền lưu động về tất cả phường, xã.',
    difficulties: 'Xe lưu động đã cũ, thường phải sửa chữa.',
    works: 'Chương trình ca múa “Mùa xuân dâng Đảng”.',
    movement: 'Mừng Đảng, mừng Xuân Ất Tỵ',
  },
  DTT: {
    results:
      'Mở chuyên mục phát thanh “Vươn mình trong kỷ nguyên mới” phát ba buổi mỗi tuần; cộng tác tin, bài với đài tỉnh và tiếp sóng đầy đủ chương trình thời sự.',
    works: 'Câu chuyện truyền thanh “Sông Dinh mùa nước mới”.',
  },
  CATP: {
    results:
      'Tuyên truyền, vận động Nhân dân giao nộp vũ khí, vật liệu nổ, pháo trước Tết; đấu tranh với thông tin xấu độc, gọi hỏi răn đe các trường hợp đăng tin sai sự thật.',
    movement: 'Thi đua “Vì an ninh Tổ quốc”',
  },
}
